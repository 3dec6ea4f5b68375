import { data, redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { text } from '../form-values.ts';
import { ago, fullDate } from '../format.ts';
import { paths } from '../paths.ts';
import { DecideForm } from '../support/decide-form.tsx';
import { problemOf } from '../support/refused.ts';
import { SupportPage } from '../support/support-page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/support-certificates';

export const meta: Route.MetaFunction = () => [{ title: 'Certificates to verify · FindMyVet' }];

const DONE: Record<string, string> = {
  approve: 'The certificate is verified',
  decline: 'The vet reads why',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const waiting = await asked.domain.support.listCertifications(asked.ctx);
    const now = asked.ctx.now.toISOString();
    return {
      waiting: waiting.map((one) => ({ ...one, ago: ago(one.created_at, now) })),
      done: DONE[asked.url.searchParams.get('done') ?? ''] ?? null,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { support } = asked.domain;
    const form = await args.request.formData();
    const intent = text(form, 'intent') === 'approve' ? 'approve' : 'decline';
    const decide =
      intent === 'approve' ? support.approveCertification : support.declineCertification;
    try {
      await decide(asked.ctx, idParam(text(form, 'id')), { reason: text(form, 'reason') });
    } catch (error) {
      const { problem, status } = problemOf(error);
      return data({ problem }, status);
    }
    throw redirect(paths.supportCertificates({ done: intent }));
  });

export default function Certificates({ loaderData, actionData }: Route.ComponentProps) {
  const { waiting, done } = loaderData;
  return (
    <SupportPage part="certificates" title="Certificates" problem={actionData?.problem} done={done}>
      {waiting.length === 0 ? (
        <EmptyState title="Nothing waits" of={['cat']}>
          No certificate waits to be verified.
        </EmptyState>
      ) : null}
      <ul className="grid gap-4">
        {waiting.map((one) => (
          <li key={one.id} className="rounded-card border border-line bg-surface p-5">
            <h2 className="text-lg font-semibold">
              {one.name}, {one.vet.name}
            </h2>
            <p className="numeric mt-1">
              {one.issuer}
              {one.number ? `, ${one.number}` : ''}, {fullDate(one.issued_on)}
              {one.valid_to ? ` to ${fullDate(one.valid_to)}` : ''}{' '}
              <span className="text-sm text-muted">submitted {one.ago}</span>
            </p>
            <p className="mt-2">
              <a
                href={paths.supportCertificate(one.id)}
                className="inline-flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
              >
                Look at the paper<span className="sr-only"> of {one.vet.name}</span>
              </a>
            </p>
            <DecideForm id={one.id} name={`${one.name} of ${one.vet.name}`} />
          </li>
        ))}
      </ul>
    </SupportPage>
  );
}
