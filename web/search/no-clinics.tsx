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
  return (
    <div className="mt-8">
      <Title className="mb-5">No times {choices.area ? 'in this area' : `near ${place}`} yet</Title>
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
            {choices.type === 'home_visit' ? (
              <ButtonLink
                to={searchPath(choices, { type: 'in_person', service: null })}
                look="plain"
              >
                Visits at a clinic
              </ButtonLink>
            ) : null}
            {filters.length ? (
              <ButtonLink to={searchPath(choices, unfiltered(choices))} look="plain">
                {filters.length === 1 ? 'Take off the filter' : 'Take off all filters'}
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
