import { answer, needsSignIn } from '../answer.ts';
import { dateTime, localIn } from '../format.ts';
import { KeptVisit } from '../offline/kept-visit.tsx';
import { OfflinePage, PLAIN } from '../offline/offline-page.tsx';
import { shownVisits } from '../visits/shown.ts';
import type { Route } from './+types/visits-kept';

export const meta: Route.MetaFunction = () => [{ title: 'Your visits · FindMyVet' }];

export const handle = PLAIN;

/** The reader's coming visits as the browser keeps them for when there is no network. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx } = asked;
    const { data } = await domain.appointments.list(ctx, { when: 'upcoming', limit: 50 });
    const { date, time } = localIn(timezone, ctx.now);
    return { visits: shownVisits(data, ctx.now, timezone), as_of: dateTime(date, time) };
  });

export default function KeptVisits({ loaderData }: Route.ComponentProps) {
  const { visits, as_of } = loaderData;
  return (
    <OfflinePage title="Your visits" since={`As of ${as_of}.`}>
      {visits.length ? (
        <ul className="mt-6 grid gap-3">
          {visits.map((one) => (
            <li key={one.visit.id}>
              <KeptVisit {...one} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-6">No visit was coming up then.</p>
      )}
    </OfflinePage>
  );
}
