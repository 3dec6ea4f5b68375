import { PAGES } from './pages.ts';
import { type PageShots, type Shot, type Size, STATES, type State, type Who } from './shot.ts';
import type { Things } from './things.ts';

export type Picture = {
  /** `pets.empty.phone`; its file is that with .webp. */
  name: string;
  page: string;
  state: State;
  title: string;
  size: Size;
  scheme: 'light' | 'dark';
  who: Who;
  shot: Shot & { path: (things: Things) => string; from: (things: Things) => string };
};

/** The states of a page that have no picture, and why. */
export function unpictured({ full, empty, loading, error }: PageShots): [State, string][] {
  const states = { full, empty, loading, error };
  return STATES.flatMap((state): [State, string][] => {
    const why = states[state];
    return typeof why === 'string' ? [[state, why]] : [];
  });
}

function shotsOf(page: PageShots): [string, Shot][] {
  const { full = {}, empty, loading = {}, error, more = {} } = page;
  const held = typeof loading === 'string' ? loading : { fault: 'held' as const, ...loading };
  const shots: [string, Shot | string][] = [
    ['full', full],
    ['empty', empty],
    ['loading', held],
    ['error', error],
    ...Object.entries(more),
  ];
  return shots
    .filter((one): one is [string, Shot] => typeof one[1] !== 'string')
    .sort(([a], [b]) => STATES.indexOf(stateOf(a)) - STATES.indexOf(stateOf(b)));
}

const stateOf = (title: string) => title.split('-')[0] as State;

function variants(page: string, shots: PageShots, title: string, shot: Shot): Picture[] {
  const state = stateOf(title);
  const sizes = shot.sizes ?? shots.sizes ?? ['phone'];
  // What waits or failed looks the same at every width: one tells enough.
  const wanted = shot.fault && !shot.sizes ? sizes.slice(0, 1) : sizes;
  const dark = shot.dark ?? (title === 'full' && shots.dark === true);
  const schemes = dark ? (['light', 'dark'] as const) : (['light'] as const);
  const whole = { from: () => '/', path: shots.path, ...shot };
  return wanted.flatMap((size) =>
    schemes.map((scheme) => ({
      name: [page, title, size, ...(scheme === 'dark' ? ['dark'] : [])].join('.'),
      ...{ page, state, title, size, scheme },
      who: shot.who ?? shots.who,
      shot: whole,
    })),
  );
}

/** Every picture there is to be, by page. */
export const PICTURES: Picture[] = Object.entries(PAGES).flatMap(([page, shots]) =>
  shotsOf(shots).flatMap(([title, shot]) => variants(page, shots, title, shot)),
);
