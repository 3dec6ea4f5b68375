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
  await defineFunction(bench.url, await searchScript(bench.url, points, QUERY));
  const api = await startApi(bench.url, 1);
  const peer = await startPostGraphile(bench.url, POOL_SIZE);
  const fields = await fieldsOf(peer.url);
  const ours = points.map((point) => request(api.urls[0] as URL, 'GET', pathOf(point, QUERY)));
  const theirs = points.map((point) =>
    request(peer.url, 'POST', '/graphql', queryAt(point, fields)),
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

/** Makes the search a function of a point, in the schema that PostGraphile shows. */
async function defineFunction(url: string, { sql, parameters }: Script): Promise<void> {
  const at = (latitude: string, longitude: string) =>
    sql.replace(/\$(\d+)/g, (_, n) => {
      const value = parameters[Number(n) - 1];
      return value === ':latitude' ? latitude : value === ':longitude' ? longitude : `(${value})`;
    });
  await withClient(url, (client) =>
    client.query(`DROP SCHEMA IF EXISTS bench_peer CASCADE; CREATE SCHEMA bench_peer;
      CREATE TABLE bench_peer.hit AS ${at('0', '0')} WITH NO DATA;
      CREATE FUNCTION bench_peer.clinics_near(latitude float8, longitude float8) RETURNS SETOF bench_peer.hit
      LANGUAGE sql STABLE AS $search$ ${at('$1', '$2')} $search$`),
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

function queryAt({ latitude, longitude }: Point, fields: string[]) {
  const query = `query ($latitude: Float!, $longitude: Float!) {
    clinicsNear(latitude: $latitude, longitude: $longitude) { nodes { ${fields.join(' ')} } }
  }`;
  return { json: { query, variables: { latitude, longitude } } };
}

const anyOf = (requests: Buffer[]) =>
  requests[Math.floor(Math.random() * requests.length)] as Buffer;
