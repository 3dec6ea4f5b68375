import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import type { Values } from '../form-values.ts';
import { megabytes } from '../format.ts';
import { FileField } from '../pictures/file-field.tsx';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';

type Props = { limit: number; answer: { values: Values; refused: Refusal } | null };

/** Another photo of the clinic, with its words. */
export function AddPhoto({ limit, answer }: Props) {
  const errors = answer?.refused.errors ?? {};
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby="add">
        <h2 id="add" className="mb-4 font-title text-xl font-semibold">
          Add a photo
        </h2>
        {answer && Object.keys(errors).length === 0 ? (
          <div className="mb-4">
            <Banner tone="error" title={answer.refused.message} />
          </div>
        ) : null}
        <Form
          method="post"
          encType="multipart/form-data"
          action="?upload=photo"
          className="grid gap-4"
        >
          <FileField
            label="Photo"
            hint={`JPEG, PNG, WebP or AVIF, up to ${megabytes(limit)}. Where and when it was taken is not kept.`}
            error={errors.file}
          />
          <TextField
            label="What is to be seen"
            name="alt_text"
            required
            maxLength={300}
            hint="For those who do not see it: “The waiting room, with a corner for cats”."
            defaultValue={answer?.values.alt_text}
            error={errors.alt_text}
          />
          <div>
            <SubmitButton busy="Sending">Add the photo</SubmitButton>
          </div>
        </Form>
      </section>
    </Card>
  );
}
