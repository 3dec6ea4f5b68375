import { Form } from 'react-router';
import type { Pet } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { FieldError, TextField } from '../ui/field.tsx';
import { TermsFields } from './terms-fields.tsx';

type Props = { pets: Pet[]; values: Values; errors: Record<string, string>; today: string };

/** Asks somebody to share pets, by e-mail. */
export function InviteForm({ pets, values, errors, today }: Props) {
  const chosen = values.pet_ids?.split(',') ?? pets.map(({ id }) => id);
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby="share">
        <h2 id="share" className="font-title text-xl font-semibold">
          Share with somebody
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">
          They get a link by e-mail, and you can take it back whenever you like.
        </p>
        <Form method="post" className="grid gap-4">
          <TextField
            label="E-mail"
            name="email"
            type="email"
            autoComplete="off"
            required
            defaultValue={values.email}
            error={errors.email}
          />
          <fieldset>
            <legend className="mb-1 text-sm text-muted">Which pets</legend>
            {pets.map(({ id, name }) => (
              <CheckBox key={id} name="pet_ids" value={id} defaultChecked={chosen.includes(id)}>
                {name}
              </CheckBox>
            ))}
            {errors.pet_ids ? <FieldError>Choose at least one pet.</FieldError> : null}
          </fieldset>
          <TermsFields {...{ values, errors, today }} />
          <div>
            <SubmitButton name="intent" value="invite" busy="Sending">
              Send the invitation
            </SubmitButton>
          </div>
        </Form>
      </section>
    </Card>
  );
}
