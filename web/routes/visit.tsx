import { Link } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { localIn, zoneIfOther } from '../format.ts';
import { paths } from '../paths.ts';
import { Page } from '../ui/page.tsx';
import { Booked } from '../visits/booked.tsx';
import { VisitDetails } from '../visits/visit-details.tsx';
import { VisitHeading } from '../visits/visit-heading.tsx';
import type { Route } from './+types/visit';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.visit.pet.name}'s visit · FindMyVet` : 'FindMyVet' },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const actor = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const id = idParam(args.params.id);
    const visit = await domain.appointments.get(ctx, id);
    const history = await domain.appointments.history(ctx, id);
    const { timezone } = visit.clinic;
    return {
      visit,
      history: history.map((event) => ({ ...event, at: localIn(timezone, event.created_at) })),
      zone: zoneIfOther(timezone, actor.timezone, visit.starts_at),
      justBooked: url.searchParams.has('booked') && visit.status === 'booked',
    };
  });

export default function VisitPage({ loaderData }: Route.ComponentProps) {
  const { visit, history, zone, justBooked } = loaderData;
  return (
    <Page>
      <div className="mx-auto max-w-3xl pt-6 sm:pt-10">
        {justBooked ? (
          <Booked visit={visit} zone={zone} />
        ) : (
          <>
            <p className="mb-4">
              <Link to={paths.visits()} className="font-semibold text-brand-ink hover:underline">
                Your visits
              </Link>
            </p>
            <VisitHeading visit={visit} zone={zone} />
          </>
        )}
        <VisitDetails visit={visit} history={justBooked ? [] : history} code={!justBooked} />
      </div>
    </Page>
  );
}
