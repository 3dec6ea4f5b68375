type Props = { name: string; legend: string; of: { id: number; name: string }[]; chosen: number[] };

/** Any number of a list, in columns. */
export function Choices({ name, legend, of, chosen }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {of.map((one) => (
          <label key={one.id} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value={one.id}
              defaultChecked={chosen.includes(one.id)}
              className="size-5 shrink-0 accent-brand"
            />
            {one.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
