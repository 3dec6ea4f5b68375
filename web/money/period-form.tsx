import { Form } from 'react-router';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import type { Period } from './period.ts';

type Props = {
  period: Period;
  /** What else narrows the list; the first choice is no narrowing. */
  states?: {
    label: string;
    name?: string;
    chosen: string | null;
    words: Record<string, string>;
  };
};

/** Which days, and which of what there is; a form, so that its address can be kept and shared. */
export function PeriodForm({ period, states }: Props) {
  return (
    <Form
      key={JSON.stringify([period, states?.chosen])}
      className="mb-5 grid grid-cols-2 gap-3 sm:flex sm:flex-wrap sm:items-start print:hidden"
    >
      <TextField label="From" name="from" type="date" required defaultValue={period.from} />
      <TextField label="To" name="to" type="date" required defaultValue={period.to} />
      {states ? (
        <Select
          label={states.label}
          name={states.name ?? 'state'}
          defaultValue={states.chosen ?? ''}
          className="max-sm:col-span-2 sm:w-48"
        >
          {Object.entries(states.words).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      ) : null}
      <Button type="submit" look="plain" className="min-h-14! max-sm:col-span-2">
        Show
      </Button>
    </Form>
  );
}
