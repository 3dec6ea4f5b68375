import { data } from 'react-router';
import { answer } from '../answer.ts';
import { fullDate, utcDay } from '../format.ts';
import { EntryItem } from '../health/entry-item.tsx';
import { WeightPlot } from '../health/weight-plot.tsx';
import { KINDS } from '../health/words.ts';
import { paths } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import type { Route } from './+types/passport';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Health of ${loaderData?.pet.name ?? 'a pet'} · FindMyVet` },
  { name: 'referrer', content: 'no-referrer' },
];

// The address itself is the secret: no cache, search engine or other site may hear of it.
const QUIET = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};
export const headers = () => QUIET;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx }) => {
    const { token } = args.params;
    const shared = await domain.health.readPassport(ctx, token);
    return data({ ...shared, token, today: utcDay(ctx.now) }, { headers: QUIET });
  });

export default function PassportPage({ loaderData }: Route.ComponentProps) {
  const { pet, owner_name, shares, entries, expires_at, token, today } = loaderData;
  const facts = [
    pet.breed_name ?? pet.species_name,
    pet.sex && pet.sex !== 'unknown' ? pet.sex : null,
    pet.is_neutered ? 'spayed or neutered' : null,
    pet.date_of_birth ? `born ${fullDate(pet.date_of_birth)}` : null,
  ].filter(Boolean);
  return (
    <Page>
      <div className="mx-auto max-w-3xl pt-8 print:pt-0">
        <div className="mb-6 flex items-center gap-4">
          <PetPicture id={token} species={pet.species_name} src={pet.photo_url} size="lg" />
          <div>
            <Title>{pet.name}'s health</Title>
            <p className="text-muted">{facts.join(', ')}</p>
            <p className="text-sm text-muted">
              Shared by {owner_name} until {fullDate(expires_at.slice(0, 10))}
            </p>
          </div>
        </div>
        <div className="grid gap-5">
          {shares.map((kind) => {
            const some = entries.filter((entry) => entry.kind === kind);
            return (
              <Card key={kind} className="p-5 sm:p-6 print:break-inside-avoid">
                <section aria-labelledby={kind}>
                  <h2 id={kind} className="mb-3 font-title text-xl font-semibold">
                    {KINDS[kind].many}
                  </h2>
                  {kind === 'weight' ? <WeightPlot weights={some} name={pet.name} /> : null}
                  {some.length ? (
                    <ul className="divide-y divide-line">
                      {some.map((entry) => (
                        <EntryItem
                          key={entry.id}
                          {...{ entry, entries, today }}
                          owner="by the owner"
                          document={paths.passportDocument(token, entry.id)}
                        />
                      ))}
                    </ul>
                  ) : (
                    <p className="text-muted">None are written down.</p>
                  )}
                </section>
              </Card>
            );
          })}
        </div>
      </div>
    </Page>
  );
}
