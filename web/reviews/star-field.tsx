import Star from 'lucide-react/icons/star';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

const WORDS = ['Bad', 'Poor', 'Fair', 'Good', 'Very good'];

type Props = {
  label: string;
  name: string;
  value?: string | undefined;
  error?: string | undefined;
};

/** One to five stars to press; radio buttons, so keys and readers know them. */
export function StarField({ label, name, value, error, required }: Props & { required?: boolean }) {
  const id = `${name}-error`;
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend className="font-medium">
        {label}
        {required ? null : <span className="ml-2 text-sm font-normal text-muted">if you like</span>}
      </legend>
      <div className="stars -ml-2 flex">
        {WORDS.map((word, index) => (
          <label key={word} title={word}>
            <input
              type="radio"
              name={name}
              value={index + 1}
              defaultChecked={value === String(index + 1)}
              required={required}
            />
            <Icon of={Star} size={28} />
            <span className="sr-only">
              {index + 1} of 5, {word.toLowerCase()}
            </span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
    </fieldset>
  );
}
