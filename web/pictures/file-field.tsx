import { useId } from 'react';
import { FieldError } from '../ui/field.tsx';

type Props = {
  label: string;
  hint: string;
  /** What the browser offers to choose from. iPhones turn their HEIC into JPEG for it. */
  accept?: string;
  error?: string;
};

const PICTURES = 'image/jpeg,image/png,image/webp,image/avif';

/** Chooses a file to send as `file`. */
export function FileField({ label, hint, accept = PICTURES, error }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      <input
        id={id}
        type="file"
        name="file"
        accept={accept}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : `${id}-hint`}
        className={`block min-h-14 w-full rounded-control border bg-surface p-1.5 text-sm text-muted file:mr-4 file:min-h-11 file:rounded-sm file:bg-brand-soft file:px-4 file:font-semibold file:text-brand-ink ${error ? 'border-emergency' : 'border-outline hover:border-ink'}`}
      />
      {error ? (
        <FieldError id={`${id}-error`}>
          {label} {error}.
        </FieldError>
      ) : (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
