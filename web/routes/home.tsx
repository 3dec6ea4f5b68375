import { Link } from 'react-router';
import { answer } from '../answer.ts';
import { publicPage, shown, website } from '../meta.ts';
import { paths } from '../paths.ts';
import { loadAnimals } from '../search/animals.ts';
import { SearchForm } from '../search/search-form.tsx';
import { EmergencyStrip } from '../ui/emergency-strip.tsx';
import { Page } from '../ui/page.tsx';
import { PetsPicture } from '../ui/pets-picture.tsx';
import { shownVisits } from '../visits/shown.ts';
import { VisitCard } from '../visits/visit-card.tsx';
import type { Route } from './+types/home';

export const handle = shown;

export const meta: Route.MetaFunction = (args) =>
  publicPage(args, {
    title: 'FindMyVet: see a vet, soon',
    description:
      'Real openings at veterinary clinics near you, with prices, booked in under a minute.',
    structured: args.loaderData ? [args.loaderData.structured] : [],
  });

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { domain, ctx, site } = asked;
    const [services, animals, open, upcoming] = await Promise.all([
      domain.search.listServices(ctx),
      loadAnimals(asked),
      domain.search.countAcceptingEmergency(ctx),
      ctx.actor ? domain.appointments.list(ctx, { when: 'upcoming', limit: 6 }) : null,
    ]);
    const zone = ctx.actor?.timezone ?? null;
    const [next = null] = shownVisits(upcoming?.data ?? [], ctx.now, zone);
    return {
      services: services.map(({ slug, name }) => ({ slug, name })),
      animals,
      open,
      next,
      structured: website(site),
    };
  });

export default function Home({ loaderData }: Route.ComponentProps) {
  const { services, animals, open, next } = loaderData;
  return (
    <Page>
      <div className="grid gap-x-16 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] lg:items-center lg:pt-16">
        <section aria-labelledby="question">
          <h1
            id="question"
            className="font-title text-3xl font-semibold tracking-tight lg:text-4xl"
          >
            See a vet, soon.
          </h1>
          <p className="mt-3 mb-6 text-muted lg:text-lg">
            Real openings at clinics near you, booked in under a minute.
          </p>
          <SearchForm services={services} animals={animals} where="" service={null} who={null} />
          <EmergencyStrip open={open} className="mt-4" />
        </section>
        <PetsPicture className="max-lg:hidden" />
      </div>
      {next ? (
        <section aria-labelledby="next" className="mt-10 max-w-xl lg:mt-14">
          <div className="mb-3 flex items-baseline justify-between">
            <h2 id="next" className="font-medium text-muted">
              Next for you
            </h2>
            <Link
              to={paths.visits()}
              className="-my-2 py-2 text-sm font-semibold text-brand-ink hover:underline"
            >
              All visits
            </Link>
          </div>
          <VisitCard {...next} />
        </section>
      ) : null}
    </Page>
  );
}
