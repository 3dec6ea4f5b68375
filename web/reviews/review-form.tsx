import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import type { Values } from '../form-values.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { StarField } from './star-field.tsx';

type Props = { values: Values; refused: Refusal | null; submit: string; clinicName: string };

/** Stars first, then what they were for, then words. */
export function ReviewForm({ values, refused, submit, clinicName }: Props) {
  const errors = refused?.errors ?? {};
  const stars = (name: string, label: string, required = false) => (
    <StarField
      label={label}
      name={name}
      value={values[name]}
      error={errors[name]}
      required={required}
    />
  );
  return (
    <Card className="p-5 sm:p-6">
      <Form method="post" className="grid gap-5">
        {refused && Object.keys(errors).length === 0 ? (
          <Banner tone="caution" title={refused.message} />
        ) : null}
        {stars('rating', 'How was it?', true)}
        <div className="grid gap-4 border-t border-line pt-5 sm:grid-cols-2">
          {stars('care_rating', 'The care')}
          {stars('wait_rating', 'The wait')}
          {stars('value_rating', 'Worth the money')}
        </div>
        <TextField
          label="In a few words"
          name="title"
          maxLength={200}
          defaultValue={values.title}
          error={errors.title}
        />
        <TextArea
          label="What should other owners know?"
          name="body"
          rows={6}
          maxLength={4000}
          defaultValue={values.body}
          error={errors.body}
          hint={`Everybody can read it, with your first name. ${clinicName} can answer.`}
        />
        <SubmitButton size="lg" wide busy="One moment">
          {submit}
        </SubmitButton>
      </Form>
    </Card>
  );
}
