import { Form } from 'react-router';
import type { User } from '../contract.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import type { SettingsAnswer } from './change.ts';
import { Section } from './section.tsx';

type Props = { user: User; zones: string[]; answer: SettingsAnswer | undefined };

/** Name, phone and time zone. */
export function FactsPart({ user, zones, answer }: Props) {
  const errors = answer?.refused.errors ?? {};
  const value = (name: 'first_name' | 'last_name' | 'phone' | 'timezone') =>
    answer?.values[name] ?? user[name] ?? '';
  return (
    <Section title="About you" what="Clinics see your name and phone when you book with them.">
      <Form method="post" className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="First name"
            name="first_name"
            autoComplete="given-name"
            required
            defaultValue={value('first_name')}
            error={errors.first_name}
          />
          <TextField
            label="Last name"
            name="last_name"
            autoComplete="family-name"
            required
            defaultValue={value('last_name')}
            error={errors.last_name}
          />
        </div>
        <TextField
          label="Phone, if a clinic may call you"
          name="phone"
          type="tel"
          autoComplete="tel"
          defaultValue={value('phone')}
          error={errors.phone}
        />
        <Select
          label="Your time zone"
          name="timezone"
          defaultValue={value('timezone')}
          error={errors.timezone}
          hint="Visits are shown on the clinic's clock; yours is named where it differs."
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
        <div>
          <SubmitButton name="intent" value="facts" busy="Saving">
            Save
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
