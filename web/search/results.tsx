import { useEffect, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { SearchResult } from '../contract.ts';
import { distance, plural, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import type { loader } from '../routes/search.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { ClinicCard } from '../ui/clinic-card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ClinicSkeleton } from '../ui/skeleton.tsx';
import { type Who, whoWords } from './animals.ts';
import { type Choices, SORTS, type Sort, searchPath, widerThan } from './query.ts';

type Props = {
  choices: Choices;
  who: Who | null;
  /** Whose insurance the clinics are to take. */
  insurer: string | null;
  now: string;
  first: SearchResult;
};

export function Results({ choices, who, insurer, now, first }: Props) {
  const { pages, more, loading } = usePages(first, choices);
  const clinics = pages.flatMap(({ data }) => data);
  if (clinics.length === 0)
    return <NoClinics {...{ choices, who, insurer }} place={first.origin.label} />;

  const next = pages.at(-1)?.next_cursor ?? null;
  const { service } = first;
  return (
    <>
      <div className="mt-6 mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 sm:mt-8">
        <div>
          <Title>{headline(clinics, next !== null || choices.cursor !== null, who)}</Title>
          <p className="mt-1 text-muted">
            {choices.q ? `“${choices.q}”, ` : ''}
            {service ? `${serviceName(service.name)}, ` : ''}
            {choices.type === 'home_visit' ? 'at your home, ' : ''}
            {insurer ? `taking ${insurer}, ` : ''}
            within {distance(choices.radius_km)} of {first.origin.label}
          </p>
        </div>
        <Segmented
          label="Order"
          choices={(Object.keys(SORTS) as Sort[])
            .filter((sort) => sort !== 'relevance' || choices.q !== null)
            .map((sort) => ({
              label: SORTS[sort],
              to: searchPath(choices, { sort }),
              current: sort === choices.sort,
            }))}
        />
      </div>
      <ul className="grid gap-3">
        {clinics.map((clinic) => (
          <li key={clinic.id}>
            <ClinicCard
              {...{ clinic, now }}
              service={service?.slug ?? null}
              who={who?.value ?? null}
              type={choices.type}
            />
          </li>
        ))}
        {loading ? (
          <li className="grid gap-3">
            <span role="status" className="sr-only">
              Looking for more clinics
            </span>
            <ClinicSkeleton />
            <ClinicSkeleton />
          </li>
        ) : null}
      </ul>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        {choices.cursor ? (
          <ButtonLink to={searchPath(choices)} look="plain">
            Back to the first clinics
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink
            to={searchPath(choices, { cursor: next })}
            look="plain"
            aria-disabled={loading}
            onClick={(event) => {
              event.preventDefault();
              more(next);
            }}
          >
            {loading ? 'Looking' : 'More clinics'}
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}

/** The first page came with the document; later ones are added below it once the script is there. */
function usePages(first: SearchResult, choices: Choices) {
  const [later, setLater] = useState<SearchResult[]>([]);
  const fetcher = useFetcher<typeof loader>();
  const fetched = fetcher.data?.result;
  useEffect(() => {
    if (fetched) setLater((known) => (known.includes(fetched) ? known : [...known, fetched]));
  }, [fetched]);
  return {
    pages: [first, ...later],
    more: (cursor: string) => fetcher.load(searchPath(choices, { cursor })),
    loading: fetcher.state !== 'idle',
  };
}

function headline(clinics: SearchResult['data'], more: boolean, who: Who | null): string {
  const withTimes = clinics.filter(({ next_slots }) => next_slots.length > 0).length;
  if (withTimes === 0) return `${plural(clinics.length, 'clinic')}, none with a time online`;
  return `${more ? 'More than ' : ''}${plural(withTimes, 'clinic')} can see ${whoWords(who)}`;
}

function NoClinics({
  choices,
  who,
  insurer,
  place,
}: Pick<Props, 'choices' | 'who' | 'insurer'> & { place: string }) {
  const wider = widerThan(choices.radius_km);
  return (
    <div className="mt-8">
      <Title className="mb-5">No times near {place} yet</Title>
      <EmptyState
        title={`Nothing within ${distance(choices.radius_km)}`}
        of={['dog', 'cat']}
        action={
          <>
            {wider ? (
              <ButtonLink to={searchPath(choices, { radius_km: wider })}>
                Look within {distance(wider)}
              </ButtonLink>
            ) : (
              <ButtonLink to={paths.home()}>Search somewhere else</ButtonLink>
            )}
            {choices.q ? (
              <ButtonLink to={searchPath(choices, { q: null, sort: 'soonest' })} look="plain">
                Look without “{choices.q}”
              </ButtonLink>
            ) : null}
            {insurer ? (
              <ButtonLink to={searchPath(choices, { insurance: null })} look="plain">
                Whatever their insurance
              </ButtonLink>
            ) : null}
            {choices.type === 'home_visit' ? (
              <ButtonLink
                to={searchPath(choices, { type: 'in_person', service: null })}
                look="plain"
              >
                Visits at a clinic
              </ButtonLink>
            ) : null}
          </>
        }
      >
        {wider
          ? `No clinic this close offers a time for ${whoWords(who)} online. A little farther out there may be one.`
          : 'No clinic on FindMyVet is close enough. If it cannot wait, see who takes emergencies.'}
      </EmptyState>
      <p className="mt-4 text-center text-sm">
        <Link
          to={paths.emergency({ where: choices.where })}
          className="font-semibold text-emergency-ink underline underline-offset-4"
        >
          It is an emergency
        </Link>
      </p>
    </div>
  );
}
