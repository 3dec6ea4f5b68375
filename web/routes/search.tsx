import { data, type ShouldRevalidateFunction } from 'react-router';
import { answer, refusal } from '../answer.ts';
import { serviceName } from '../format.ts';
import { publicPage, shown } from '../meta.ts';
import { paths } from '../paths.ts';
import { loadAnimals, whoIs } from '../search/animals.ts';
import { filtersOf } from '../search/filters.ts';
import { find } from '../search/find.ts';
import { remembersMap } from '../search/map-cookie.ts';
import { readChoices, searchPath, searchQuery } from '../search/query.ts';
import { Results } from '../search/results.tsx';
import { SearchForm } from '../search/search-form.tsx';
import { SearchSummary } from '../search/search-summary.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/search';

export const handle = shown;

export const meta: Route.MetaFunction = (args) => {
  const { result, choices } = args.loaderData ?? {};
  if (!result) {
    return publicPage(args, {
      title: 'Find a vet · FindMyVet',
      description:
        'Search veterinary clinics by place, kind of visit and pet, and see who is free.',
    });
  }
  const place = choices?.area ? 'in this area' : `near ${result.origin.label}`;
  const what = result.service ? serviceName(result.service.name) : 'Vets';
  return publicPage(args, {
    title: `${what} ${place} · FindMyVet`,
    description: `Veterinary clinics ${place} with their next free times, prices and reviews. Book in under a minute.`,
    // Order, radius and the page of a list are the reader's; place and service make another page.
    canonical: paths.search({ where: choices?.where, service: choices?.service }),
  });
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { domain, ctx, url } = asked;
    const choices = readChoices(url, ctx.now);
    const [services, animals, insurers] = await Promise.all([
      domain.search.listServices(ctx),
      loadAnimals(asked),
      domain.clinics.listInsurance(ctx),
    ]);
    const who = whoIs(choices.who, animals);
    const page = {
      choices,
      services: services.map(({ slug, name }) => ({ slug, name })),
      animals,
      insurers: insurers.map(({ slug, name }) => ({ slug, name })),
      who,
      now: ctx.now.toISOString(),
      wantsMap: remembersMap(args.request),
    };
    if (!choices.where) return { ...page, result: null, error: undefined };
    try {
      const result = await find(asked, choices, who, insurers);
      return { ...page, result, error: undefined };
    } catch (error) {
      const { errors, message } = refusal(error);
      return data({ ...page, result: null, error: errors.where ?? message }, 422);
    }
  });

// Showing the map instead of the list asks for nothing new.
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) => {
  const [before, after] = [new URL(currentUrl), new URL(nextUrl)];
  const turned = before.searchParams.get('view') !== after.searchParams.get('view');
  for (const url of [before, after]) url.searchParams.delete('view');
  return turned && !formMethod && before.href === after.href ? false : defaultShouldRevalidate;
};

export default function Search({ loaderData }: Route.ComponentProps) {
  const { choices, services, animals, insurers, who, now, result, error, wantsMap } = loaderData;
  const form = (
    <SearchForm
      key={searchPath(choices)}
      {...{ services, animals, error }}
      query={searchQuery(choices)}
      where={choices.area ? '' : choices.where}
      q={choices.q}
      service={choices.service}
      who={who?.value ?? null}
    />
  );
  if (!result) {
    return (
      <Page width="narrow">
        <Title className="mt-10 mb-6">Where should we look?</Title>
        {form}
      </Page>
    );
  }
  const insurer = insurers.find(({ slug }) => slug === choices.insurance)?.name ?? null;
  return (
    <Results
      {...{ choices, who, insurers, now, wantsMap }}
      first={result}
      filters={filtersOf(choices, insurer)}
      summary={
        <SearchSummary
          service={result.service && serviceName(result.service.name)}
          who={who}
          place={choices.area ? null : result.origin.label}
          q={choices.q}
        >
          {form}
        </SearchSummary>
      }
    />
  );
}
