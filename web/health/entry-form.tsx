import { Form } from 'react-router';
import type { EntryKind } from '#domain/health/health.ts';
import { megabytes } from '../format.ts';
import { FileField } from '../pictures/file-field.tsx';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fold } from '../ui/fold.tsx';
import type { HealthAnswer } from './change.ts';
import { KINDS } from './words.ts';

type Props = {
  kind: EntryKind;
  today: string;
  limit: number;
  /** The clinic that writes; its visit, when it came from one. */
  clinicId?: string | undefined;
  visitId?: string | null | undefined;
  answer: HealthAnswer | null;
};

/** Adds an entry of one kind, folded until it is wanted. */
export function EntryForm({ kind, today, limit, clinicId, visitId, answer }: Props) {
  const values = answer?.values ?? {};
  const errors = answer?.refused.errors ?? {};
  const field = (name: string, label: string) => ({
    label,
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  const { add, title } = KINDS[kind];
  const isDocument = kind === 'document';
  return (
    <Fold title={add} open={answer !== null}>
      {answer && Object.keys(errors).length === 0 ? (
        <div className="mb-3">
          <Banner tone="error" title={answer.refused.message} />
        </div>
      ) : null}
      <Form
        method="post"
        action={`?upload=${isDocument ? 'document' : ''}`}
        encType={isDocument ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
        className="grid gap-3"
      >
        <input type="hidden" name="kind" value={kind} />
        {clinicId ? <input type="hidden" name="clinic_id" value={clinicId} /> : null}
        {visitId && !isDocument ? (
          <input type="hidden" name="appointment_id" value={visitId} />
        ) : null}
        {isDocument ? (
          <FileField
            label="Document"
            accept="application/pdf,image/jpeg,image/png,image/webp,image/avif"
            hint={`A PDF or a picture, up to ${megabytes(limit)}. Only you and the clinics that treat your pet see it.`}
            error={errors.file}
          />
        ) : null}
        <div className="grid gap-3 sm:grid-cols-2">
          {kind === 'weight' ? (
            <TextField
              {...field('weight_lb', 'Weight in pounds')}
              error={errors.weight_kg}
              inputMode="decimal"
              required
            />
          ) : (
            <TextField {...field('title', title)} required maxLength={200} />
          )}
          <TextField
            {...field('noted_on', kind === 'vaccination' ? 'Given on' : 'Date')}
            type="date"
            max={today}
            defaultValue={values.noted_on ?? today}
            required
          />
          {kind === 'vaccination' ? (
            <>
              <TextField {...field('due_on', 'Due again on')} type="date" min={today} />
              <TextField {...field('batch', 'Batch')} maxLength={50} />
              <TextField {...field('given_by', 'Given by')} maxLength={200} />
            </>
          ) : null}
        </div>
        {kind === 'weight' || isDocument ? null : (
          <TextArea {...field('details', 'Anything else')} rows={2} maxLength={2000} />
        )}
        <div>
          <SubmitButton busy={isDocument ? 'Sending' : 'Saving'}>Save</SubmitButton>
        </div>
      </Form>
    </Fold>
  );
}
