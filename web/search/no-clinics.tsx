import { Link } from 'react-router';
import { distance } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Title } from '../ui/page.tsx';
import { type Who, whoWords } from './animals.ts';
import { unfiltered } from './filter-panel.tsx';
import type { Filter } from './filters.ts';
import { type Choices, searchPath, widerThan } from './query.ts';

type Props = { choices: Choices; who: Who | null; filters: Filter[]; place: string };

/** Nothing fits: what to let go of first, and where to turn when it cannot wait. */
export function NoClinics({ choices, who, filters, place }: Props) {
  const wider = widerThan(choices.radius_km);
  // Filters are let go of before the neighbourhood is.
  const narrowed = filters.some(({ without }) => without.radius_km === undefined);
  return (
    <div className="mt-8">
      <Title className="mb-5">No times {choices.area ? 'in this area' : `near ${place}`} yet</Title>
      <EmptyState
        title={
          narrowed ? 'Nothing with these filters' : `Nothing within ${distance(choices.radius_km)}`
        }
        of={['dog', 'cat']}
        action={
          <>
            {narrowed ? (
              <ButtonLink to={searchPath(choices, unfiltered(choices))}>
                {filters.length === 1 ? 'Take off the filter' : 'Take off all filters'}
              </ButtonLink>
            ) : null}
            {wider ? (
              <ButtonLink
                to={searchPath(choices, { radius_km: wider })}
                look={narrowed ? 'plain' : 'strong'}
              >
                Look within {distance(wider)}
              </ButtonLink>
            ) : (
              <ButtonLink to={paths.home()} look={narrowed ? 'plain' : 'strong'}>
                Search somewhere else
              </ButtonLink>
            )}
            {choices.from || choices.to ? (
              <ButtonLink to={searchPath(choices, { from: null, to: null })} look="plain">
                On any day
              </ButtonLink>
            ) : null}
            {choices.q ? (
              <ButtonLink to={searchPath(choices, { q: null, sort: 'soonest' })} look="plain">
                Look without “{choices.q}”
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
        {advice(narrowed, wider !== null, who)}
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

function advice(narrowed: boolean, mayWiden: boolean, who: Who | null): string {
  if (narrowed)
    return 'No clinic this close has everything that you asked for. Ask for a little less.';
  return mayWiden
    ? `No clinic this close offers a time for ${whoWords(who)} online. A little farther out there may be one.`
    : 'No clinic on FindMyVet is close enough. If it cannot wait, see who takes emergencies.';
}
