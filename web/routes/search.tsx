import { data } from 'react-router';
import { answer, refusal } from '../answer.ts';
import { serviceName } from '../format.ts';
import { loadAnimals, whoIs } from '../search/animals.ts';
import { readChoices } from '../search/query.ts';
import { Results } from '../search/results.tsx';
import { SearchForm } from '../search/search-form.tsx';
import { SearchSummary } from '../search/search-summary.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/search';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData?.result
      ? `Vets near ${loaderData.result.origin.label} · FindMyVet`
      : 'Find a vet · FindMyVet',
  },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { domain, ctx, url } = asked;
    const choices = readChoices(url);
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
    };
    if (!choices.where) return { ...page, result: null, error: undefined };
    try {
      const { cursor, service, sort, type, radius_km, insurance } = choices;
      const result = await domain.search.findClinics(ctx, {
        where: choices.where,
        ...(choices.q ? { q: choices.q } : {}),
        radius_km,
        sort,
        appointment_type: type,
        ...(service ? { service } : {}),
        ...(who && who.species !== 'Other' ? { species: who.species } : {}),
        ...(insurance ? { insurance } : {}),
        ...(cursor ? { cursor } : {}),
      });
      return { ...page, result, error: undefined };
    } catch (error) {
      const { errors, message } = refusal(error);
      return data({ ...page, result: null, error: errors.where ?? message }, 422);
    }
  });

export default function Search({ loaderData }: Route.ComponentProps) {
  const { choices, services, animals, insurers, who, now, result, error } = loaderData;
  const insurer = insurers.find(({ slug }) => slug === choices.insurance)?.name ?? null;
  const form = (
    <SearchForm
      {...{ services, animals, insurers, error }}
      where={choices.where}
      q={choices.q}
      service={choices.service}
      who={who?.value ?? null}
      insurance={choices.insurance}
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
  return (
    <Page
      middle={
        <SearchSummary
          service={result.service && serviceName(result.service.name)}
          who={who}
          place={result.origin.label}
          q={choices.q}
        >
          {form}
        </SearchSummary>
      }
    >
      <Results key={JSON.stringify(choices)} {...{ choices, who, insurer, now }} first={result} />
    </Page>
  );
}
