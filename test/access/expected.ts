import { ACTORS, type Actor } from './cast.ts';
import type { Row } from './table.ts';

const GROUPS: Record<string, readonly Actor[]> = {
  anyone: ACTORS,
  'signed-in': ACTORS.filter((actor) => actor !== 'anonymous'),
  staff: ['desk', 'vet', 'admin'],
};

export const among = (names: string): Actor[] =>
  names.split(' ').flatMap((name) => GROUPS[name] ?? [known(name)]);

const known = (name: string): Actor => {
  const actor = ACTORS.find((one) => one === name);
  if (!actor) throw new Error(`${name} is nobody of ${ACTORS.join(', ')}`);
  return actor;
};

export type Cell = { actor: Actor; status: number | '2xx'; like: 'let in' | 'not there' | 'other' };

/** What the row says of everyone: first who is kept out, so that whoever is let in finds all as it was. */
export function cells(row: Row): Cell[] {
  const may = new Set(among(row.may));
  const but = new Map<Actor, number>();
  for (const [names, status] of Object.entries(row.but ?? {})) {
    for (const actor of among(names)) but.set(actor, status);
  }
  const all = ACTORS.map((actor): Cell => {
    const own = but.get(actor);
    if (may.has(actor)) return { actor, status: own ?? row.answers ?? '2xx', like: 'let in' };
    if (own !== undefined) return { actor, status: own, like: own === 404 ? 'not there' : 'other' };
    return { actor, status: actor === 'anonymous' ? 401 : (row.refused ?? 404), like: 'not there' };
  });
  return all.sort((a, b) => Number(a.like === 'let in') - Number(b.like === 'let in'));
}
