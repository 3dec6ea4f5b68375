import { useState } from 'react';
import { useNavigation, useSearchParams } from 'react-router';
import type { InsuranceProvider, SearchResult } from '../contract.ts';
import { distance, localIn, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ClinicCard } from '../ui/clinic-card.tsx';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ClinicSkeleton } from '../ui/skeleton.tsx';
import { pillWords } from '../ui/time-pill.tsx';
import type { Who } from './animals.ts';
import { Chips } from './chips.tsx';
import { FilterPanel } from './filter-panel.tsx';
import type { Filter } from './filters.ts';
import { headline } from './headline.ts';
import { MapSide } from './map-side.tsx';
import { NoClinics } from './no-clinics.tsx';
import { type Choices, isHouseCall, SORTS, type Sort, searchPath } from './query.ts';
import type { Looked } from './taken.ts';
import { useFresh } from './use-fresh.ts';
import { usePages } from './use-pages.ts';
import { ViewToggle } from './view-toggle.tsx';

type Props = {
  choices: Choices;
  who: Who | null;
  insurers: Pick<InsuranceProvider, 'slug' | 'name'>[];
  filters: Filter[];
  now: string;
  first: SearchResult;
  /** The reader moved the map the last time. */
  wantsMap: boolean;
  /** The search itself, in the header. */
  summary: React.ReactNode;
};

/** Clinics as a list and as a map: side by side where there is room, one at a time on a phone. */
export function Results({ choices, who, insurers, filters, now, first, wantsMap, summary }: Props) {
  const { clinics: found, next, more, loading } = usePages(first, choices);
  const looked = useFresh(found, choices);
  const clinics = looked.map(({ clinic }) => clinic);
  const [lit, setLit] = useState<string | null>(null);
  const onMap = useSearchParams()[0].get('view') === 'map';
  const searching = useNavigation().location?.pathname === paths.search();
  const { service, origin } = first;
  const [nearest] = found;
  const card = ({ clinic, taken }: Looked, isLit: boolean) => (
    <ClinicCard
      {...{ clinic, taken, now }}
      lit={isLit}
      service={service?.slug ?? null}
      who={who?.value ?? null}
      type={choices.type}
    />
  );
  const map = (
    <MapSide
      {...{ choices, clinics, origin, now, lit, onMap, wantsMap }}
      onLight={setLit}
      cardOf={(id) => {
        const one = looked.find(({ clinic }) => clinic.id === id);
        return one ? card(one, false) : null;
      }}
    />
  );
  if (found.length === 0) {
    return (
      // Who moved the map goes on moving it.
      <Page middle={summary} beside={choices.area ? map : undefined}>
        <NoClinics {...{ choices, who, filters }} place={origin.label} />
      </Page>
    );
  }
  return (
    <Page middle={summary} beside={map}>
      <div className="relative mt-6 mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 sm:mt-8">
        <div>
          <Title>{headline(clinics, next !== null || choices.cursor !== null, who, now)}</Title>
          <p className="mt-1 text-muted">
            {choices.q ? `“${choices.q}”, ` : ''}
            {service ? `${serviceName(service.name)}, ` : ''}
            {choices.type === 'home_visit' && !isHouseCall(choices.service) ? 'at your home, ' : ''}
            {choices.area
              ? 'in the area on the map'
              : `within ${distance(choices.radius_km)} of ${origin.label}`}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          {/* A map has no order. */}
          <div className={onMap ? 'max-lg:hidden' : ''}>
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
          <FilterPanel
            {...{ choices, insurers }}
            count={filters.length}
            today={localIn(nearest?.timezone ?? 'UTC', now).date}
          />
        </div>
      </div>
      <Chips choices={choices} filters={filters} />
      <TakenNotice looked={looked} now={now} />
      <div aria-busy={searching} className={`list-busy ${onMap ? 'max-lg:hidden' : ''}`}>
        <ul className="grid gap-3">
          {looked.map((one) => (
            <li
              key={one.clinic.id}
              id={one.clinic.slug}
              onMouseEnter={() => setLit(one.clinic.id)}
              onMouseLeave={() => setLit(null)}
              onFocus={() => setLit(one.clinic.id)}
              onBlur={() => setLit(null)}
            >
              {card(one, lit === one.clinic.id)}
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
      </div>
      {onMap ? null : (
        <div className="pointer-events-none sticky bottom-5 z-20 mt-6 flex justify-center *:pointer-events-auto lg:hidden">
          <ViewToggle {...{ choices, onMap }} />
        </div>
      )}
    </Page>
  );
}

/** Tells who does not see it which times went, and what is next instead. */
function TakenNotice({ looked, now }: { looked: Looked[]; now: string }) {
  const words = looked.flatMap(({ clinic, taken }) => {
    const today = localIn(clinic.timezone, now).date;
    const [next] = clinic.next_slots;
    return taken.map(
      (slot) =>
        `${pillWords(slot, today)} at ${clinic.name} was just taken. ${next ? `Next there: ${pillWords(next, today)}.` : 'Nothing else is free there online.'}`,
    );
  });
  return (
    <p role="status" className="sr-only">
      {words.join(' ')}
    </p>
  );
}
