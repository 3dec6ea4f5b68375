import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import type { Species } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { PetFields } from './pet-fields.tsx';

export type PetAnswer = { values: Values; refused: Refusal } | undefined;

type Props = {
  species: Species[];
  values: Values;
  answer: PetAnswer;
  today: string;
  submit: string;
};

export function PetForm({ species, values: before, answer, today, submit }: Props) {
  const values = answer?.values ?? before;
  const errors = answer?.refused.errors ?? {};
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="intent" value="save" />
      {answer ? (
        <Banner tone="error" title="Not saved yet">
          {Object.keys(errors).length
            ? 'Have another look at the marked fields.'
            : answer.refused.message}
        </Banner>
      ) : null}
      <PetFields {...{ species, values, errors }} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Date of birth"
          name="date_of_birth"
          type="date"
          hint="A guess is fine."
          max={today}
          defaultValue={values.date_of_birth}
          error={errors.date_of_birth}
        />
        <TextField
          label="Weight in pounds"
          name="weight_lb"
          inputMode="decimal"
          defaultValue={values.weight_lb}
          error={errors.weight_kg}
        />
        <Select label="Sex" name="sex" defaultValue={values.sex ?? ''} error={errors.sex}>
          <option value="">Rather not say</option>
          <option value="female">Female</option>
          <option value="male">Male</option>
          <option value="unknown">Unknown</option>
        </Select>
        <Select
          label="Spayed or neutered"
          name="is_neutered"
          defaultValue={values.is_neutered ?? ''}
          error={errors.is_neutered}
        >
          <option value="">Not sure</option>
          <option value="true">Yes</option>
          <option value="false">No</option>
        </Select>
      </div>
      <TextArea
        label="What should every vet know?"
        name="notes"
        defaultValue={values.notes}
        error={errors.notes}
        hint="Allergies, medicines, what scares them."
      />
      <SubmitButton size="lg" wide busy="Saving" className="mt-1">
        {submit}
      </SubmitButton>
    </Form>
  );
}
