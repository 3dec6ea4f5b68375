import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import type { VetProfile } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

type Props = { vet: VetProfile; answer: { values: Values; refused: Refusal } | undefined };

/** What owners read of a vet. */
export function ProfileForm({ vet, answer }: Props) {
  const errors = answer?.refused.errors ?? {};
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">{vet.name}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">Owners read this on your clinic's page.</p>
      <Form method="post" className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
          <TextField
            label="Specialty"
            name="specialty"
            defaultValue={answer?.values.specialty ?? vet.specialty ?? ''}
            error={errors.specialty}
          />
          <TextField
            label="Years in practice"
            name="years_experience"
            type="number"
            min={0}
            max={80}
            defaultValue={answer?.values.years_experience ?? vet.years_experience ?? ''}
            error={errors.years_experience}
          />
        </div>
        <TextArea
          label="About you"
          name="bio"
          rows={5}
          defaultValue={answer?.values.bio ?? vet.bio ?? ''}
          error={errors.bio}
        />
        <div>
          <SubmitButton name="intent" value="profile" busy="Saving">
            Save
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
