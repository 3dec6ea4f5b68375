import MapIcon from 'lucide-react/icons/map';
import X from 'lucide-react/icons/x';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { ClinicHit, SearchResult } from '../contract.ts';
import { frame, type Spot } from '../map/mercator.ts';
import { MapCredit, Still } from '../map/still.tsx';
import { paths } from '../paths.ts';
import { Icon } from '../ui/icon.tsx';
import { rememberMap } from './map-cookie.ts';
import { spotOf } from './map-spot.ts';
import { type Choices, searchQuery } from './query.ts';
import { ViewToggle } from './view-toggle.tsx';

// Leaflet is 42 kB that nobody needs who does not move the map.
const LiveMap = lazy(() =>
  import('../map/live-map.tsx')
    .then(({ LiveMap: component }) => ({ default: component }))
    .catch(() => ({ default: NoMap })),
);

type Props = {
  choices: Choices;
  clinics: ClinicHit[];
  origin: SearchResult['origin'];
  now: string;
  lit: string | null;
  onLight: (id: string | null) => void;
  /** A phone shows the map instead of the list. */
  onMap: boolean;
  /** The reader moved the map the last time. */
  wantsMap: boolean;
  cardOf: (id: string) => ReactNode;
};

const STILL = { width: 560, height: 900 };
const WIDE = '(min-width: 64rem)';

/** Where the clinics are: a picture until somebody wants to move it, then the map itself. */
export function MapSide(props: Props) {
  const { clinics, origin, onMap, wantsMap } = props;
  const { live, script } = useLive(onMap, wantsMap);
  const still = <StillMap clinics={clinics} origin={origin} />;
  return (
    <aside
      aria-label="Map"
      className={`px-4 sm:px-6 lg:py-4 lg:pl-0 ${onMap ? '' : 'max-lg:hidden'}`}
    >
      <div className="relative isolate h-[calc(100dvh-20.5rem)] min-h-96 overflow-hidden rounded-card border border-line bg-sunken lg:sticky lg:top-4 lg:h-[calc(100dvh-6.5rem)]">
        {live ? (
          <Suspense fallback={still}>
            <Live {...props} />
          </Suspense>
        ) : (
          <>
            {still}
            {script ? (
              <Link
                to={paths.search({ ...searchQuery(props.choices), view: 'map' })}
                replace
                preventScrollReset
                className="absolute inset-x-0 top-4 mx-auto flex min-h-11 w-fit items-center gap-2 rounded-full border border-line bg-surface px-4 font-semibold shadow-float hover:border-ink"
              >
                <Icon of={MapIcon} size={18} />
                Move the map
              </Link>
            ) : null}
            <MapCredit className="absolute right-2 bottom-2" />
            <div className="absolute inset-x-2 bottom-2 flex justify-center lg:hidden">
              <ViewToggle choices={props.choices} onMap />
            </div>
          </>
        )}
      </div>
    </aside>
  );
}

/** Whether the map itself is wanted, which only a script can show, and only where it is in sight. */
function useLive(onMap: boolean, wantsMap: boolean) {
  const [script, setScript] = useState(false);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    setScript(true);
    const screen = matchMedia(WIDE);
    const follow = () => setWide(screen.matches);
    follow();
    screen.addEventListener('change', follow);
    return () => screen.removeEventListener('change', follow);
  }, []);
  const live = script && (onMap || (wantsMap && wide));
  useEffect(() => {
    if (live) rememberMap();
  }, [live]);
  return { live, script };
}

function StillMap({ clinics, origin }: Pick<Props, 'clinics' | 'origin'>) {
  const { zoom, ...at } = frame([origin, ...clinics], STILL.width - 120, STILL.height - 240);
  return (
    <Still
      {...{ at, zoom, ...STILL }}
      pins={clinics}
      alt={`Map of the clinics near ${origin.label}; the list has each of them.`}
      className="size-full"
    />
  );
}

function Live({ choices, clinics, origin, now, lit, onLight, cardOf }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const card = chosen ? cardOf(chosen) : null;
  return (
    <>
      <LiveMap
        spots={clinics.map((clinic) => spotOf(clinic, now))}
        origin={origin}
        keep={choices.area}
        lit={lit ?? chosen}
        onLight={onLight}
        onChoose={(id) => {
          setChosen(id);
          showInList(clinics.find((clinic) => clinic.id === id)?.slug);
        }}
        areaPath={(middle: Spot, radius_km: number) =>
          paths.search({
            ...searchQuery(choices, {
              where: `${middle.latitude.toFixed(4)}, ${middle.longitude.toFixed(4)}`,
              area: true,
              radius_km,
            }),
            view: 'map',
          })
        }
      />
      <div className="pointer-events-none absolute inset-x-2 bottom-2 z-[1000] grid gap-2 *:pointer-events-auto lg:hidden">
        <div className="flex justify-center gap-2">
          <ViewToggle choices={choices} onMap />
          {card ? (
            <button
              type="button"
              aria-label="Put the clinic away"
              onClick={() => setChosen(null)}
              className="flex size-11 items-center justify-center rounded-full border border-line bg-surface shadow-float"
            >
              <Icon of={X} />
            </button>
          ) : null}
        </div>
        {card}
      </div>
    </>
  );
}

/** Beside the map the list has the card; a phone shows it on the map. */
function showInList(slug: string | undefined): void {
  const row = slug ? document.getElementById(slug) : null;
  if (!row?.checkVisibility()) return;
  row.scrollIntoView({ block: 'center', behavior: 'smooth' });
  row.querySelector('a')?.focus({ preventScroll: true });
}

function NoMap() {
  return (
    <p role="status" className="grid size-full place-items-center p-8 text-center text-muted">
      The map did not load. The list has every clinic.
    </p>
  );
}
