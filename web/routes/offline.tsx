import { answer } from '../answer.ts';
import { oneLine } from '../form-values.ts';
import { phoneNumber } from '../format.ts';
import { OfflinePage, PLAIN } from '../offline/offline-page.tsx';
import { paths } from '../paths.ts';
import type { Route } from './+types/offline';

export const meta: Route.MetaFunction = () => [{ title: 'You are offline · FindMyVet' }];

export const handle = PLAIN;

/** What the browser shows for pages that it does not keep, with the board that was looked at last, if any. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const where = oneLine(url.searchParams.get('where') ?? '').slice(0, 200);
    if (!where) return { near: null, clinics: [] };
    const { data, origin } = await domain.emergency.board(ctx, { where });
    return {
      near: origin.label,
      clinics: data.slice(0, 10).map(({ id, name, phone }) => ({ id, name, phone })),
    };
  });

export default function Offline({ loaderData }: Route.ComponentProps) {
  const { near, clinics } = loaderData;
  return (
    <OfflinePage title="This page needs a network" since="Booked visits are safe.">
      <section
        aria-labelledby="emergency"
        className="mt-6 rounded-card bg-emergency-soft p-5 text-emergency-ink"
      >
        <h2 id="emergency" className="font-title text-xl font-semibold">
          An emergency?
        </h2>
        <p className="mt-2">
          Call your nearest animal hospital, or your own vet, whose message says who is on duty.
          Keep your animal warm and still, give no medicine of your own, and call before you drive.
        </p>
        {clinics.length ? (
          <>
            <p className="mt-4 font-semibold">
              On the board near {near} when you last looked. Ask whether they can take you.
            </p>
            <ul className="numeric mt-1">
              {clinics.map(({ id, name, phone }) => (
                <li key={id}>
                  <a
                    href={paths.call(phone)}
                    className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-1.5 underline underline-offset-4"
                  >
                    <span>{name}</span>
                    <span className="font-semibold">{phoneNumber(phone)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </OfflinePage>
  );
}
