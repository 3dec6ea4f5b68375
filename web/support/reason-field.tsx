import { TextField } from '../ui/field.tsx';

/** Why; nothing of a person is read or done without it. */
export function ReasonField({ value, error }: { value?: string; error?: string | undefined }) {
  return (
    <TextField
      label="Reason"
      name="reason"
      required
      minLength={5}
      maxLength={1000}
      defaultValue={value}
      hint="It stays in the audit trail."
      error={error}
    />
  );
}
