import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import type { Verification, VetProfile } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

type Props = {
  vet: VetProfile;
  license: Verification | null;
  answer: { values: Values; refused: Refusal } | undefined;
};

/** The licence, what support said of it, and a way to have it looked at. */
export function LicenseForm({ vet, license, answer }: Props) {
  const values = answer?.values;
  const errors = answer?.refused.errors ?? {};
  return (
    <Card className="p-5 sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-title text-xl font-semibold">Licence</h2>
        {vet.is_verified ? (
          <Badge tone="good" dot>
            Verified
          </Badge>
        ) : license?.status === 'pending' ? (
          <Badge tone="info">Support is looking at it</Badge>
        ) : (
          <Badge tone="caution">Not verified</Badge>
        )}
      </div>
      <p className="mt-1 mb-4 text-sm text-muted">
        A verified licence is shown on your clinic's page. Give us the entry in your board's
        register, or a scan.
      </p>
      {license?.status === 'declined' ? (
        <div className="mb-4">
          <Banner tone="caution" title="Support could not verify it">
            {license.decision_reason}
          </Banner>
        </div>
      ) : null}
      <Form method="post" className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
          <TextField
            label="Licence number"
            name="license_number"
            required
            defaultValue={values?.license_number ?? license?.license_number}
            error={errors.license_number}
          />
          <TextField
            label="State"
            name="license_state"
            required
            defaultValue={values?.license_state ?? license?.license_state}
            error={errors.license_state}
          />
        </div>
        <TextField
          label="Where we can look it up"
          name="evidence_url"
          type="url"
          required
          hint="Begins with https://"
          defaultValue={values?.evidence_url ?? license?.evidence_url}
          error={errors.evidence_url}
        />
        <TextArea
          label="Anything support should know"
          name="note"
          defaultValue={values?.note ?? license?.note ?? ''}
          error={errors.note}
        />
        <div>
          <SubmitButton name="intent" value="license" busy="Sending">
            {license ? 'Send again' : 'Send to support'}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
