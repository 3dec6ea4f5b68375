import type { Values } from '../form-values.ts';
import { clock } from '../format.ts';
import { Select, TextField } from '../ui/field.tsx';

type Props = {
  values: Values;
  errors: Record<string, string>;
  today: string;
  last: string;
  team: { vet_id: string; name: string }[];
};

const HOURS = Array.from({ length: 17 }, (_, index) => `${String(index + 6).padStart(2, '0')}:00`);

/** Which days, hours and vet suit; everything may stay as it is. */
export function WhenFields({ values, errors, today, last, team }: Props) {
  const hour = (name: string, label: string, none: string) => (
    <Select label={label} name={name} defaultValue={values[name] ?? ''} error={errors[name]}>
      <option value="">{none}</option>
      {HOURS.map((time) => (
        <option key={time} value={time}>
          {clock(time)}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          label="First day"
          name="from_date"
          type="date"
          min={today}
          max={last}
          defaultValue={values.from_date ?? today}
          error={errors.from_date}
        />
        <TextField
          label="Last day"
          name="to_date"
          type="date"
          min={today}
          max={last}
          defaultValue={values.to_date ?? last}
          error={errors.to_date}
        />
        {hour('from_time', 'From', 'Any hour')}
        {hour('to_time', 'Before', 'Any hour')}
      </div>
      {team.length ? (
        <Select label="With" name="vet_id" defaultValue={values.vet_id ?? ''} error={errors.vet_id}>
          <option value="">Any vet</option>
          {team.map(({ vet_id, name }) => (
            <option key={vet_id} value={vet_id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
    </>
  );
}
