import { TextField } from '../ui/field.tsx';
import { DatedList } from './dated-list.tsx';
import { PartForm } from './part.tsx';
import { partOf, type Refused } from './refused.ts';

type Props = {
  closures: { id: string; starts_on: string; ends_on: string; reason: string | null }[];
  admin: boolean;
  refused: Refused;
};

/** Days on which the clinic is closed. */
export function ClosuresPart({ closures, admin, refused }: Props) {
  const { field } = partOf(refused, 'add-closure');
  return (
    <>
      <DatedList
        title="Closed days"
        none="No closed days are coming."
        remove="remove-closure"
        admin={admin}
        items={closures}
      />
      {admin ? (
        <PartForm
          id="add-closure"
          title="Close the clinic"
          what="Open times of these days go. Booked visits stay and are shown above."
          submit="Add closed days"
          intent="add-closure"
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label="First day" type="date" required {...field('starts_on')} />
            <TextField label="Last day" type="date" {...field('ends_on')} />
          </div>
          <TextField label="Reason" maxLength={200} {...field('reason')} />
        </PartForm>
      ) : null}
    </>
  );
}
