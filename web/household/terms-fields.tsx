import { SHARE_ROLES } from '#domain/household/share.ts';
import type { Values } from '../form-values.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { ROLE_WORDS } from './words.ts';

type Props = { values: Values; errors: Record<string, string>; today: string };

/** As what somebody shares a pet, and what only a sitter is asked for: from when to when, and whether they may book. */
export function TermsFields({ values, errors, today }: Props) {
  return (
    <>
      <Select
        label="As"
        name="role"
        defaultValue={values.role ?? 'co_owner'}
        error={errors.role}
        hint="Co-owners see and change everything and book visits. Sitters see what to know, for some days."
      >
        {SHARE_ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_WORDS[role]}
          </option>
        ))}
      </Select>
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-sm text-muted">For a sitter</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="First day"
            name="starts_on"
            type="date"
            defaultValue={values.starts_on || today}
            error={errors.starts_on}
          />
          <TextField
            label="Last day"
            name="ends_on"
            type="date"
            defaultValue={values.ends_on}
            error={errors.ends_on}
          />
        </div>
        <CheckBox name="may_book" value="yes" defaultChecked={values.may_book === 'yes'}>
          They may book visits on these days
        </CheckBox>
      </fieldset>
    </>
  );
}
