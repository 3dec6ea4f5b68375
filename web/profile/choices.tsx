import { CheckBox } from '../ui/check-box.tsx';

type Props = { name: string; legend: string; of: { id: number; name: string }[]; chosen: number[] };

/** Any number of a list, in columns. */
export function Choices({ name, legend, of, chosen }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {of.map((one) => (
          <CheckBox
            key={one.id}
            name={name}
            value={one.id}
            defaultChecked={chosen.includes(one.id)}
          >
            {one.name}
          </CheckBox>
        ))}
      </div>
    </fieldset>
  );
}
