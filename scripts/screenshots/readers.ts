import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { outgoing } from '#platform/outgoing.ts';
import { DEMO_PASSWORD } from '#seeds/demo/logins.ts';
import { person, signedIn, stranger } from '#test/people.ts';
import type { Who } from './shot.ts';
import type { Town } from './town.ts';

export type Readers = Awaited<ReturnType<typeof gatherReaders>>;

/** Who looks: the demo's people, and two who are new, Ana without a pet and Dev with a clinic that has nothing yet. */
export async function gatherReaders({ db, payments }: Town, now: Date) {
  const login = async (name: string) => {
    const credentials = { email: `${name}@demo.test`, password: DEMO_PASSWORD };
    return (await domain.accounts.login(stranger(db, now), credentials)).token;
  };
  const ana = await person(db, 'Ana', now);
  const dev = await person(db, 'Dev', now);
  // Where the town is, or every time would carry its zone.
  await domain.accounts.updateMe(ana.ctx, { timezone: 'America/New_York' });
  const { slug: emptySlug } = await domain.clinics.register(dev.ctx, {
    name: 'Gowanus Veterinary',
    phone: '+1 718 555 0107',
    address_line1: '402 Bond Street',
    city: 'Brooklyn',
    state: 'NY',
    postal_code: '11231',
  });
  const tokens: Record<Who, string | null> = {
    stranger: null,
    maya: await login('owner'),
    ana: ana.token,
    noor: await login('desk'),
    osei: await login('vet'),
    grace: await login('admin'),
    dev: dev.token,
    support: await login('support'),
  };
  const { providers } = payments;
  const as = async (who: Who): Promise<Ctx> => ({
    ...(await signedIn(db, tokens[who] ?? '', now)),
    providers,
    outgoing: outgoing({ loopback: true }),
  });
  return {
    tokens,
    emptySlug,
    ana,
    stranger: stranger(db, now),
    maya: await as('maya'),
    noor: await as('noor'),
    grace: await as('grace'),
  };
}
