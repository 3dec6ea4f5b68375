import { Link } from 'react-router';
import { answer, needsSignIn } from '../answer.ts';
import type { Visit } from '../contract.ts';
import { fullDate, serviceName, zoneIfOther } from '../format.ts';
import { paths } from '../paths.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import { VisitCard } from '../visits/visit-card.tsx';
import type { Route } from './+types/visits';

export const meta: Route.MetaFunction = () => [{ title: 'Your visits · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const cursor = url.searchParams.get('cursor');
    const [upcoming, past] = await Promise.all([
      cursor ? { data: [] } : domain.appointments.list(ctx, { when: 'upcoming', limit: 50 }),
      domain.appointments.list(ctx, { when: 'past', limit: 10, ...(cursor ? { cursor } : {}) }),
    ]);
    return {
      upcoming: upcoming.data.map((visit) => ({
        visit,
        zone: zoneIfOther(visit.clinic.timezone, timezone, visit.starts_at),
      })),
      past: past.data,
      older: past.next_cursor,
      first: !cursor,
    };
  });

export default function Visits({ loaderData }: Route.ComponentProps) {
  const { upcoming, past, older, first } = loaderData;
  const [next, ...later] = upcoming;
  const nothing = first && upcoming.length === 0 && past.length === 0;
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <Title className="mt-8 mb-6 sm:mt-12">Your visits</Title>
        {nothing ? <NoVisits /> : null}
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
        {first && !next && !nothing ? (
          <div className="mb-10 flex flex-wrap items-center justify-between gap-4 rounded-card border border-line bg-surface p-5">
            <p className="text-muted">No visit is coming up.</p>
            <ButtonLink to={paths.home()}>Find a time</ButtonLink>
          </div>
        ) : null}
        {past.length ? (
          <Part title="Past">
            <ul className="divide-y divide-line rounded-card border border-line bg-surface">
              {past.map((visit) => (
                <PastVisit key={visit.id} visit={visit} />
              ))}
            </ul>
          </Part>
        ) : null}
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

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="mb-10">
      <h2 className="mb-3 font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}

function PastVisit({ visit }: { visit: Visit }) {
  const { pet, clinic, service } = visit;
  return (
    <li className="relative flex items-center gap-4 p-4 first:rounded-t-card last:rounded-b-card hover:bg-page">
      <PetPicture id={pet.id} species={pet.species_name} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <Link to={paths.visit(visit.id)} className="after:absolute after:inset-0">
            {pet.name}, {fullDate(visit.scheduled_date)}
          </Link>
        </p>
        <p className="text-sm text-muted">
          {serviceName(service.name)} at {clinic.name}
        </p>
      </div>
      <StatusBadge status={visit.status} />
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
