import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import type { Certification } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { fullDate, megabytes } from '../format.ts';
import { paths } from '../paths.ts';
import { FileField } from '../pictures/file-field.tsx';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';

type Props = {
  certificates: Certification[];
  today: string;
  limit: number;
  answer: { values: Values; refused: Refusal } | undefined;
};

function stateOf({ status, valid_to }: Certification, today: string): [Tone, string] {
  if (status === 'pending') return ['info', 'Support is looking at it'];
  if (status === 'declined') return ['caution', 'Not verified'];
  return valid_to && valid_to < today ? ['neutral', 'No longer valid'] : ['good', 'Verified'];
}

/** What the vet was certified for, what support said of it, and a way to send another paper. */
export function CertificatesPart({ certificates, today, limit, answer }: Props) {
  const errors = answer?.refused.errors ?? {};
  const field = (name: string, label: string) => ({
    label,
    name,
    defaultValue: answer?.values[name],
    error: errors[name],
  });
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby="certificates">
        <h2 id="certificates" className="font-title text-xl font-semibold">
          Certificates
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">
          Shown on your clinic's page once support has seen the paper, and called verified while it
          holds. Only you and support see the paper itself.
        </p>
        <ul className="mb-4 divide-y divide-line">
          {certificates.map((one) => {
            const [tone, words] = stateOf(one, today);
            return (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    {one.has_paper ? (
                      <a
                        href={paths.certificate(one.vet.id, one.id)}
                        className="font-semibold text-brand-ink underline underline-offset-4"
                      >
                        {one.name}
                      </a>
                    ) : (
                      <strong className="font-semibold">{one.name}</strong>
                    )}
                    <Badge tone={tone}>{words}</Badge>
                  </p>
                  <p className="numeric text-sm text-muted">
                    {one.issuer}, {fullDate(one.issued_on)}
                    {one.valid_to ? ` to ${fullDate(one.valid_to)}` : ''}
                  </p>
                  {one.status === 'declined' ? (
                    <p className="mt-1 text-sm">{one.decision_reason}</p>
                  ) : null}
                </div>
                <Form method="post">
                  <input type="hidden" name="id" value={one.id} />
                  <SubmitButton name="intent" value="remove-certificate" look="quiet">
                    Remove<span className="sr-only"> {one.name}</span>
                  </SubmitButton>
                </Form>
              </li>
            );
          })}
        </ul>
        {answer && Object.keys(errors).length === 0 ? (
          <div className="mb-4">
            <Banner tone="error" title={answer.refused.message} />
          </div>
        ) : null}
        <Form
          method="post"
          encType="multipart/form-data"
          action="?upload=certificate"
          key={certificates.length}
          className="grid gap-4"
        >
          <TextField {...field('name', 'What for')} required maxLength={200} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...field('issuer', 'Given by')} required maxLength={200} />
            <TextField {...field('number', 'Number')} maxLength={100} />
            <TextField {...field('issued_on', 'Given on')} type="date" max={today} required />
            <TextField {...field('valid_to', 'Valid to')} type="date" min={today} />
          </div>
          <FileField
            label="Paper"
            accept="application/pdf,image/jpeg,image/png,image/webp,image/avif"
            hint={`A PDF or a picture, up to ${megabytes(limit)}.`}
            error={errors.file}
          />
          <div>
            <SubmitButton busy="Sending">Send the certificate</SubmitButton>
          </div>
        </Form>
      </section>
    </Card>
  );
}
