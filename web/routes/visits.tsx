import Star from 'lucide-react/icons/star';
import { data, Link, redirect } from 'react-router';
import { answer, idParam, needsSignIn, refusal } from '../answer.ts';
import type { Visit } from '../contract.ts';
import { text } from '../form-values.ts';
import { fullDate, localIn, serviceName, zoneIfOther } from '../format.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page, Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import { type ShownVisit, shownVisits } from '../visits/shown.ts';
import { VisitCard } from '../visits/visit-card.tsx';
import { EntryRow } from '../waitlist/entry-row.tsx';
import { OfferCard, type ShownEntry } from '../waitlist/offer-card.tsx';
import type { Route } from './+types/visits';

export const meta: Route.MetaFunction = () => [{ title: 'Your visits · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const cursor = url.searchParams.get('cursor');
    const [upcoming, past, entries] = await Promise.all([
      cursor ? { data: [] } : domain.appointments.list(ctx, { when: 'upcoming', limit: 50 }),
      domain.appointments.list(ctx, { when: 'past', limit: 10, ...(cursor ? { cursor } : {}) }),
      cursor ? [] : domain.waitlist.list(ctx),
    ]);
    const done = past.data.filter(isReviewable).map(({ id }) => id);
    const reviewed = new Set(
      (await domain.reviews.ofVisits(ctx, done)).map(({ appointment_id }) => appointment_id),
    );
    const line = entries.map((entry): ShownEntry => {
      const at = entry.offer?.slot.starts_at ?? ctx.now.toISOString();
      return {
        entry,
        zone: zoneIfOther(entry.clinic.timezone, timezone, at),
        until: entry.offer && localIn(entry.clinic.timezone, entry.offer.expires_at).time,
      };
    });
    const now = ctx.now.toISOString();
    const isOpen = ({ entry }: ShownEntry) =>
      entry.offer !== null && Date.parse(entry.offer.expires_at) > ctx.now.getTime();
    return {
      upcoming: shownVisits(upcoming.data, ctx.now, timezone),
      past: shownVisits(past.data, ctx.now, timezone).map((one) => ({
        ...one,
        review: isReviewable(one.visit) ? reviewed.has(one.visit.id) : null,
      })),
      offers: line.filter(isOpen),
      waiting: line.filter((one) => !isOpen(one)),
      older: past.next_cursor,
      first: !cursor,
      now,
    };
  });

const isReviewable = ({ status, reader }: Visit) => status === 'completed' && reader === 'booker';

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const form = await args.request.formData();
    let moved: string | null = null;
    try {
      switch (form.get('intent')) {
        case 'accept': {
          const visit = await domain.waitlist.accept(ctx, idParam(text(form, 'offer_id')));
          moved = paths.visit(
            visit.id,
            visit.status === 'booked' ? { booked: 1 } : { done: 'moved' },
          );
          break;
        }
        case 'decline':
          await domain.waitlist.decline(ctx, idParam(text(form, 'offer_id')));
          break;
        case 'leave':
          await domain.waitlist.leave(ctx, idParam(text(form, 'entry_id')));
          break;
      }
    } catch (error) {
      return data({ problem: refusal(error).message }, 409);
    }
    throw redirect(moved ?? paths.visits());
  });

export default function Visits({ loaderData, actionData }: Route.ComponentProps) {
  const { upcoming, past, offers, waiting, older, first, now } = loaderData;
  const [next, ...later] = upcoming;
  const nothing =
    first &&
    upcoming.length === 0 &&
    past.length === 0 &&
    offers.length === 0 &&
    waiting.length === 0;
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <Title className="mt-8 mb-6 sm:mt-12">Your visits</Title>
        {actionData ? (
          <div className="mb-6">
            <Banner tone="caution" title={actionData.problem}>
              Your visits are as they were.
            </Banner>
          </div>
        ) : null}
        {nothing ? <NoVisits /> : null}
        {offers.length ? (
          <Part title="Opened for you">
            <ul className="grid gap-3">
              {offers.map(({ entry, ...rest }) =>
                entry.offer ? (
                  <li key={entry.id}>
                    <OfferCard {...{ entry, ...rest, now }} offer={entry.offer} />
                  </li>
                ) : null,
              )}
            </ul>
          </Part>
        ) : null}
        {next ? (
          <Part title="Next">
            <VisitCard {...next} />
          </Part>
        ) : null}
        {later.length ? (
          <Part title="After that">
            <ul className="grid gap-3">
              {later.map((one) => (
                <li key={one.visit.id}>
                  <VisitCard {...one} />
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
        {waiting.length ? (
          <Part title="In line for an earlier time" id="waiting">
            <ul className="divide-y divide-line rounded-card border border-line bg-surface">
              {waiting.map((one) => (
                <EntryRow key={one.entry.id} {...one} />
              ))}
            </ul>
          </Part>
        ) : null}
        {first && !next && !nothing ? (
          <div className="mb-10 flex flex-wrap items-center justify-between gap-4 rounded-card border border-line bg-surface p-5">
            <p className="text-muted">No visit is coming up.</p>
            <ButtonLink to={paths.home()}>Find a time</ButtonLink>
          </div>
        ) : null}
        {past.length ? (
          <Part title="Past">
            <ul className="divide-y divide-line rounded-card border border-line bg-surface">
              {past.map((one) => (
                <PastVisit key={one.visit.id} {...one} />
              ))}
            </ul>
          </Part>
        ) : null}
        <p className="mb-6 text-center">
          <Link
            to={paths.calendar()}
            className="inline-flex min-h-11 items-center text-brand-ink underline-offset-4 hover:underline"
          >
            See your visits in your own calendar
          </Link>
        </p>
        <div className="flex flex-wrap justify-center gap-3">
          {first ? null : (
            <ButtonLink to={paths.visits()} look="plain">
              Back to your visits
            </ButtonLink>
          )}
          {older ? (
            <ButtonLink to={paths.visits({ cursor: older })} look="plain">
              Older visits
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

function Part({ title, id, children }: { title: string; id?: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} id={id} className="mb-10">
      <h2 className="mb-3 font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}

/** `review`: whether it is written, null where none can be. */
function PastVisit({ visit, who, policy, review }: ShownVisit & { review: boolean | null }) {
  const { pet, clinic, service } = visit;
  return (
    <li className="relative flex items-center gap-4 p-4 first:rounded-t-card last:rounded-b-card hover:bg-page">
      <PetPicture id={pet.id} species={pet.species_name} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <Link to={paths.visit(visit.id)} className="after:absolute after:inset-0">
            {who}, {fullDate(visit.scheduled_date)}
          </Link>
        </p>
        <p className="text-sm text-muted">
          {serviceName(service.name)} at {clinic.name}
        </p>
        {policy ? <p className="numeric text-sm text-muted">{policy}.</p> : null}
      </div>
      {review === null ? (
        <StatusBadge status={visit.status} others={visit.booked_by !== null} />
      ) : (
        <Link
          to={paths.reviewVisit(visit.id)}
          className="relative z-1 flex min-h-11 items-center gap-1.5 text-sm font-medium text-brand-ink underline-offset-4 hover:underline"
        >
          <Icon of={Star} size={16} className={review ? 'fill-caution text-caution' : ''} />
          {review ? 'Reviewed' : 'Review'}
          <span className="sr-only">
            {who}, {fullDate(visit.scheduled_date)}
          </span>
        </Link>
      )}
    </li>
  );
}

function NoVisits() {
  return (
    <EmptyState
      title="No visits yet"
      of={['dog', 'cat']}
      action={<ButtonLink to={paths.home()}>Find a time</ButtonLink>}
    >
      When you book one, its code, address and time are here.
    </EmptyState>
  );
}
