import { data, redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { text } from '../form-values.ts';
import { ago } from '../format.ts';
import { paths } from '../paths.ts';
import { DecideForm } from '../support/decide-form.tsx';
import { problemOf } from '../support/refused.ts';
import { SupportPage } from '../support/support-page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/support';

export const meta: Route.MetaFunction = () => [{ title: 'Licences to verify · FindMyVet' }];

const DONE: Record<string, string> = {
  approve: 'The licence is verified',
  decline: 'The vet was told',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const waiting = await asked.domain.support.listVerifications(asked.ctx);
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
    try {
      await support[intent](asked.ctx, idParam(text(form, 'id')), { reason: text(form, 'reason') });
    } catch (error) {
      const { problem, status } = problemOf(error);
      return data({ problem }, status);
    }
    throw redirect(paths.support({ done: intent }));
  });

export default function Licences({ loaderData, actionData }: Route.ComponentProps) {
  const { waiting, done } = loaderData;
  return (
    <SupportPage part="licences" title="Licences" problem={actionData?.problem} done={done}>
      {waiting.length === 0 ? (
        <EmptyState title="Nothing waits" of={['dog']}>
          No licence waits to be verified.
        </EmptyState>
      ) : null}
      <ul className="grid gap-4">
        {waiting.map((one) => (
          <li key={one.id} className="rounded-card border border-line bg-surface p-5">
            <h2 className="text-lg font-semibold">{one.vet.name}</h2>
            <p className="numeric mt-1">
              {one.license_state}, {one.license_number}{' '}
              <span className="text-sm text-muted">submitted {one.ago}</span>
            </p>
            {one.note ? <p className="mt-2 text-muted">“{one.note}”</p> : null}
            <p className="mt-2">
              <a
                href={one.evidence_url}
                rel="noreferrer noopener"
                target="_blank"
                className="inline-flex min-h-11 items-center font-semibold break-all text-brand-ink underline underline-offset-4"
              >
                Look it up<span className="sr-only"> for {one.vet.name}, in a new window</span>
              </a>
            </p>
            <DecideForm id={one.id} name={one.vet.name} />
          </li>
        ))}
      </ul>
    </SupportPage>
  );
}
