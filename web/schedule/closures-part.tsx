import type { Values } from '../form-values.ts';
import { TextField } from '../ui/field.tsx';
import { DatedList } from './dated-list.tsx';
import { PartForm } from './part.tsx';

type Props = {
  closures: { id: string; starts_on: string; ends_on: string; reason: string | null }[];
  admin: boolean;
  values: (intent: string) => Values | undefined;
};

/** Days on which the clinic is closed. */
export function ClosuresPart({ closures, admin, values }: Props) {
  const typed = values('add-closure');
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
            <TextField
              label="First day"
              name="starts_on"
              type="date"
              required
              defaultValue={typed?.starts_on}
            />
            <TextField label="Last day" name="ends_on" type="date" defaultValue={typed?.ends_on} />
          </div>
          <TextField label="Reason" name="reason" maxLength={200} defaultValue={typed?.reason} />
        </PartForm>
      ) : null}
    </>
  );
}
