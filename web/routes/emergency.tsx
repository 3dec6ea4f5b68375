import { data, Form } from 'react-router';
import { answer, refusal } from '../answer.ts';
import { BoardCard } from '../emergency/board-card.tsx';
import { useLiveBoard } from '../emergency/live.ts';
import { oneLine } from '../form-values.ts';
import { publicPage, shown } from '../meta.ts';
import { paths } from '../paths.ts';
import { WhereField } from '../search/where-field.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/emergency';

export const handle = shown;

export const meta: Route.MetaFunction = (args) =>
  publicPage(args, {
    title: 'Emergency vets near you · FindMyVet',
    description:
      'Which veterinary clinics take emergencies right now, how far they are, how long the wait is, and their telephone.',
  });

const NONE: never[] = [];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const where = oneLine(url.searchParams.get('where') ?? '').slice(0, 200);
    const page = { where, now: ctx.now.toISOString() };
    if (!where) return { ...page, clinics: null, origin: null, error: undefined };
    try {
      const { data: clinics, origin } = await domain.emergency.board(ctx, { where });
      return { ...page, clinics, origin, error: undefined };
    } catch (error) {
      const { errors, message } = refusal(error);
      return data({ ...page, clinics: null, origin: null, error: errors.where ?? message }, 422);
    }
  });

export default function Emergency({ loaderData }: Route.ComponentProps) {
  const { where, clinics, origin, error } = loaderData;
  const { entries, now, live } = useLiveBoard(clinics ?? NONE, origin, loaderData.now);
  return (
    <Page width="narrow">
      <div className="mt-8 flex items-baseline justify-between gap-4 sm:mt-12">
        <Title>Open for emergencies</Title>
        <p role="status" className="text-sm text-muted">
          {live ? 'live' : ''}
        </p>
      </div>
      <p className="mt-2 mb-5 text-muted">
        {origin ? `Near ${origin.label}, sorted by drive and wait. ` : ''}Call before you drive, so
        they can get ready.
      </p>
      <Form className="mb-6 grid grid-cols-[1fr_auto] items-start gap-3">
        <WhereField key={where} defaultValue={where} error={error} />
        <SubmitButton look={clinics ? 'plain' : 'strong'} className="min-h-14" busy="Looking">
          Find
        </SubmitButton>
      </Form>
      {clinics === null && !error ? (
        <p className="text-muted">
          Tell us where you are, and you see who takes emergencies now, how far it is and how long
          the wait.
        </p>
      ) : null}
      {clinics && entries.length ? (
        <ul className="grid gap-3">
          {entries.map((entry) => (
            <li key={entry.id}>
              <BoardCard entry={entry} now={now} />
            </li>
          ))}
        </ul>
      ) : null}
      {clinics && entries.length === 0 ? (
        <EmptyState
          title="No one near has put up a sign"
          of={['dog', 'cat']}
          action={
            <ButtonLink to={paths.search({ where, sort: 'distance' })}>
              All clinics near you
            </ButtonLink>
          }
        >
          Call the nearest clinic anyway: they know who is on duty tonight.
        </EmptyState>
      ) : null}
    </Page>
  );
}
