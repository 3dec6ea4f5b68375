import { domain } from '#domain/index.ts';
import type { SearchQuery } from '#domain/search/input.ts';
import { createLog } from '#platform/log.ts';
import { medianOf } from '../load.ts';
import type { Bench, Figure } from '../measure.ts';
import { densePoints, type Point } from '../places.ts';
import { runRaw, type Script } from '../raw.ts';
import { literal, record, statementWith } from '../recorded.ts';
import { searchScript } from './search.ts';

const POINTS = 24;
const KM = 25;

/** Words that every clinic has, a handful, hardly one, and one that is misspelled. */
const WORDS = ['animal clinic', 'clinic number7', 'number1234', 'anmial clinik'];
const TYPED = ['an', 'animal', 'animal cl', 'vet number', 'number12', 'anmial', '1000', 'shots'];

/** Searches by words beside the same without, and what a suggestion costs the database. */
export async function searchByWords(bench: Bench): Promise<Figure[]> {
  const points = await densePoints(bench.url, POINTS, ['10001']);
  const figures: Figure[] = [];
  for (const sort of ['distance', 'soonest'] as const) {
    figures.push(...(await besideNoWords(bench, points, sort)));
  }
  for (const text of TYPED) figures.push(await suggestion(bench, text));
  return figures;
}

/** All words in the same rounds, so that one plain run serves them all. */
async function besideNoWords(
  bench: Bench,
  points: Point[],
  sort: 'distance' | 'soonest',
): Promise<Figure[]> {
  const query: SearchQuery = { service: 'general-exam', radius_km: KM, sort };
  const p99 = async (script: Script, seconds: number) =>
    (await runRaw(bench.url, script, { clients: 1, seconds })).p99;
  const plain = await searchScript(bench.url, points, query);
  const asked = [];
  for (const q of WORDS) {
    const words = await searchScript(bench.url, points, { ...query, q });
    asked.push({ q, words, reading: await wordsScript(bench.url, q), ratios: [] as number[] });
  }
  for (let round = 0; round < bench.size.rounds; round++) {
    const without = await p99(plain, bench.size.seconds);
    for (const { words, reading, ratios } of asked) {
      const took = (await p99(words, bench.size.seconds)) + (await p99(reading, 1));
      ratios.push(took / without);
    }
  }
  return asked.map(({ q, ratios }) => ({
    what: `${sort}, ${KM} km, “${q}”: p99, with reading the words, of the same without`,
    value: medianOf(ratios, (ratio) => ratio),
    atMost: 2,
  }));
}

async function suggestion(bench: Bench, text: string): Promise<Figure> {
  const scripts = await scriptsOf(bench.url, (ctx) => domain.search.suggest(ctx, text));
  let p99 = 0;
  for (const script of scripts) {
    p99 += (await runRaw(bench.url, script, { clients: 1, seconds: 1 })).p99;
  }
  return {
    what: `suggestions for “${text}”: p99 in the database`,
    value: p99,
    unit: 'ms',
    atMost: 30,
  };
}

/** The statement that turns words into a question. */
async function wordsScript(url: string, q: string): Promise<Script> {
  const seen = await record(url, (db) =>
    domain.search.findClinics(
      { db, actor: null, now: new Date(), log: createLog('warn') },
      { postal_code: '10001', q },
    ),
  );
  const { sql, parameters } = statementWith('search_query', seen);
  return { sql, variables: [], parameters: parameters.map(literal) };
}

async function scriptsOf(
  url: string,
  verb: (ctx: Parameters<typeof domain.search.suggest>[0]) => Promise<unknown>,
): Promise<Script[]> {
  const seen = await record(url, (db) =>
    verb({ db, actor: null, now: new Date(), log: createLog('warn') }),
  );
  // What has no parameters is the list of services, which is the same for everybody.
  return seen
    .filter(({ parameters }) => parameters.length > 0)
    .map(({ sql, parameters }) => ({
      sql,
      variables: [],
      parameters: parameters.map(literal),
    }));
}
