import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import { megabytes } from '../format.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { FileField } from './file-field.tsx';

type Props = {
  title: string;
  what: string;
  /** Names the form in its address. */
  upload: string;
  /** As it looks now. */
  picture: ReactNode;
  has: boolean;
  label: string;
  limit: number;
  refused?: Refusal | null;
};

/** One picture of somebody or something: shows it, takes another, or takes it away. */
export function PhotoForm({ title, what, upload, picture, has, label, limit, refused }: Props) {
  const error = refused?.errors.file;
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby={upload}>
        <h2 id={upload} className="font-title text-xl font-semibold">
          {title}
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">{what}</p>
        {refused && !error ? (
          <div className="mb-4">
            <Banner tone="error" title={refused.message} />
          </div>
        ) : null}
        <div className="flex flex-wrap items-start gap-5">
          {picture}
          <Form
            method="post"
            encType="multipart/form-data"
            action={`?upload=${upload}`}
            className="grid min-w-0 flex-1 basis-64 gap-4"
          >
            <FileField
              label={label}
              hint={`JPEG, PNG, WebP or AVIF, up to ${megabytes(limit)}.`}
              error={error}
            />
            <div>
              <SubmitButton look="plain" busy="Sending">
                {has ? 'Replace it' : 'Send it'}
              </SubmitButton>
            </div>
          </Form>
        </div>
        {has ? (
          <Form method="post" action={`?upload=${upload}`} className="mt-2">
            <SubmitButton name="intent" value="remove-picture" look="quiet">
              Remove the {label.toLowerCase()}
            </SubmitButton>
          </Form>
        ) : null}
      </section>
    </Card>
  );
}
