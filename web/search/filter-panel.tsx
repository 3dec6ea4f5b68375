import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { useEffect, useRef } from 'react';
import { Form, useLocation } from 'react-router';
import type { InsuranceProvider } from '../contract.ts';
import { distance } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { closeOutside } from '../ui/header.tsx';
import { Icon } from '../ui/icon.tsx';
import { UNFILTERED } from './filters.ts';
import { KeptFields } from './kept-fields.tsx';
import { type Choices, isHouseCall, RADII_KM, searchPath, searchQuery } from './query.ts';

type Props = {
  choices: Choices;
  insurers: Pick<InsuranceProvider, 'slug' | 'name'>[];
  /** How many are in force. */
  count: number;
  today: string;
};

const ASKED = [
  'type',
  'insurance',
  'min_rating',
  'open_now',
  'accepts_emergency',
  'from',
  'to',
  'radius_km',
] as const;
const STARS = [4.5, 4, 3];

/** Everything that narrows a search, folded away; a plain GET form. */
export function FilterPanel({ choices, insurers, count, today }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const location = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the search changes.
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [location]);
  useEffect(() => closeOutside(details.current), []);
  const key = searchPath(choices);
  return (
    <details ref={details}>
      <summary className="flex min-h-11 w-fit items-center gap-2 rounded-control border border-outline bg-surface px-3.5 text-sm font-semibold transition-colors duration-150 hover:border-ink">
        <Icon of={SlidersHorizontal} size={18} />
        {count ? `Filters (${count})` : 'Filters'}
      </summary>
      <div className="absolute inset-x-0 z-30 mt-2 rounded-card border border-line bg-surface p-4 shadow-float sm:p-5">
        <Form key={key} action={paths.search()} className="grid grid-cols-2 gap-3">
          <KeptFields
            query={searchQuery(choices)}
            without={choices.area ? ASKED.filter((name) => name !== 'radius_km') : ASKED}
          />
          <TextField
            label="First day"
            name="from"
            type="date"
            min={today}
            defaultValue={choices.from ?? ''}
          />
          <TextField
            label="Last day"
            name="to"
            type="date"
            min={today}
            defaultValue={choices.to ?? ''}
          />
          {isHouseCall(choices.service) ? null : (
            <Select label="Where it happens" name="type" defaultValue={choices.type}>
              <option value="in_person">At the clinic</option>
              <option value="home_visit">At your home</option>
            </Select>
          )}
          {choices.area ? null : (
            <Select label="How far" name="radius_km" defaultValue={choices.radius_km}>
              {[...new Set([...RADII_KM, choices.radius_km])]
                .sort((a, b) => a - b)
                .map((radius) => (
                  <option key={radius} value={radius}>
                    Within {distance(radius)}
                  </option>
                ))}
            </Select>
          )}
          <Select label="Rating" name="min_rating" defaultValue={choices.min_rating ?? ''}>
            <option value="">Any</option>
            {[...new Set([...STARS, ...(choices.min_rating ? [choices.min_rating] : [])])]
              .sort((a, b) => b - a)
              .map((stars) => (
                <option key={stars} value={stars}>
                  {stars} or better
                </option>
              ))}
          </Select>
          {insurers.length ? (
            <Select label="Insurance" name="insurance" defaultValue={choices.insurance ?? ''}>
              <option value="">Any or none</option>
              {insurers.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          ) : null}
          <div className="col-span-2 flex flex-wrap gap-x-6">
            <CheckBox name="open_now" value="yes" defaultChecked={choices.open_now}>
              Open now
            </CheckBox>
            <CheckBox
              name="accepts_emergency"
              value="yes"
              defaultChecked={choices.accepts_emergency}
            >
              Takes emergencies
            </CheckBox>
          </div>
          <div className="flex flex-wrap justify-end gap-3 col-span-2">
            {count ? (
              <ButtonLink look="quiet" to={searchPath(choices, unfiltered(choices))}>
                Clear all
              </ButtonLink>
            ) : null}
            <SubmitButton busy="Looking">Show clinics</SubmitButton>
          </div>
        </Form>
      </div>
    </details>
  );
}

/** The choices without any filter; how far a map reaches is none. */
export function unfiltered({ area, radius_km, service }: Choices): Partial<Choices> {
  return {
    ...UNFILTERED,
    type: isHouseCall(service) ? 'home_visit' : 'in_person',
    ...(area ? { radius_km } : {}),
  };
}
