import { startApi } from '../api.ts';
import { withClient } from '../database.ts';
import { request } from '../http-client.ts';
import { loadHttp, medianOf } from '../load.ts';
import type { Bench, Figure } from '../measure.ts';
import { startPostGraphile } from '../peers/postgraphile.ts';
import { densePoints, type Point } from '../places.ts';
import type { Script } from '../raw.ts';
import { pathOf, searchScript } from './search.ts';

const POINTS = 24;
const QUERY = { service: 'general-exam', radius_km: 25, sort: 'distance' } as const;
// As many connections as our own process has by default.
const POOL_SIZE = 10;

/** Nearest first over HTTP beside PostGraphile over a function of the same SQL, one process each, in the same rounds. */
export async function searchBesidePostGraphile(bench: Bench): Promise<Figure[]> {
  const points = await densePoints(bench.url, POINTS, ['10001']);
  const script = await searchScript(bench.url, points, QUERY);
  await defineFunction(bench.url, script);
  const api = await startApi(bench.url, 1);
  const peer = await startPostGraphile(bench.url, POOL_SIZE);
  const fields = await fieldsOf(peer.url);
  const ours = points.map((point) => request(api.urls[0] as URL, 'GET', pathOf(point, QUERY)));
  const theirs = points.map((point) =>
    request(peer.url, 'POST', '/graphql', queryAt(point, script, fields)),
  );
  const figures: Figure[] = [];
  try {
    for (const clients of [8, 50]) {
      const load = (urls: URL[], requests: Buffer[], seconds: number) =>
        loadHttp({ urls, clients, seconds, expected: [200], next: () => anyOf(requests) });
      await load(api.urls, ours, 1);
      await load([peer.url], theirs, 1);
      const rounds = [];
      for (let round = 0; round < bench.size.rounds; round++) {
        rounds.push({
          ours: await load(api.urls, ours, bench.size.seconds),
          theirs: await load([peer.url], theirs, bench.size.seconds),
        });
      }
      const at = `nearest first, ${QUERY.radius_km} km, ${clients} clients`;
      figures.push(
        {
          what: `${at}: our rate of PostGraphile's`,
          value: medianOf(rounds, (one) => one.ours.rate / one.theirs.rate),
          atLeast: 1.5,
        },
        { what: `${at}: ours`, value: medianOf(rounds, (one) => one.ours.rate), unit: '/s' },
        {
          what: `${at}: PostGraphile`,
          value: medianOf(rounds, (one) => one.theirs.rate),
          unit: '/s',
        },
      );
    }
  } finally {
    await peer.stop();
    await api.stop();
  }
  return figures;
}

/** Makes the search, with all its parameters, a function in the schema that PostGraphile shows. */
async function defineFunction(url: string, { sql }: Script): Promise<void> {
  const types = new Map(
    [...sql.matchAll(/\$(\d+)::([a-z0-9]+(?:\[\])?)/g)].map(([, n, type]) => [Number(n), type]),
  );
  const parameters = [...types].sort(([one], [other]) => one - other);
  const empty = sql.replace(/\$\d+::/g, 'NULL::');
  await withClient(url, (client) =>
    client.query(`DROP SCHEMA IF EXISTS bench_peer CASCADE; CREATE SCHEMA bench_peer;
      CREATE TABLE bench_peer.hit AS ${empty} WITH NO DATA;
      CREATE FUNCTION bench_peer.clinics_near(${parameters.map(([n, type]) => `p${n} ${type}`).join(', ')})
      RETURNS SETOF bench_peer.hit LANGUAGE sql STABLE AS $search$ ${sql} $search$`),
  );
}

/** The names that PostGraphile gives the fields of a hit. */
async function fieldsOf(url: URL): Promise<string[]> {
  const answer = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __type(name: "Hit") { fields { name } } }' }),
  });
  const { data } = (await answer.json()) as { data: { __type: { fields: { name: string }[] } } };
  return data.__type.fields.map(({ name }) => name);
}

function queryAt(point: Point, { parameters }: Script, fields: string[]) {
  const given = parameters.flatMap((expression, i) => {
    const value = standsFor(expression, point);
    return value === null ? [] : [`p${i + 1}: ${JSON.stringify(value)}`];
  });
  return {
    json: { query: `{ clinicsNear(${given.join(', ')}) { nodes { ${fields.join(' ')} } } }` },
  };
}

/** What an expression of the script stands for. */
function standsFor(expression: string, { latitude, longitude }: Point): unknown {
  switch (expression) {
    case ':latitude':
      return latitude;
    case ':longitude':
      return longitude;
    case 'now()':
      return new Date().toISOString();
    case 'NULL':
      return null;
    case "'{}'":
      return [];
    default:
      return expression.startsWith("'") ? expression.slice(1, -1) : Number(expression);
  }
}

const anyOf = (requests: Buffer[]) =>
  requests[Math.floor(Math.random() * requests.length)] as Buffer;
