import { domain } from '#domain/index.ts';
import type { SearchQuery } from '#domain/search/input.ts';
import { createLog } from '#platform/log.ts';
import { startApi } from '../api.ts';
import { request } from '../http-client.ts';
import { loadHttp, medianOf } from '../load.ts';
import type { Bench, Figure } from '../measure.ts';
import { densePoints, type Point } from '../places.ts';
import { runRaw, type Script } from '../raw.ts';
import { literal, record, statementWith } from '../recorded.ts';

const POINTS = 24;

/** Nearest first over HTTP beside the same statement by pgbench, round about, in a dense city. */
export async function searchOverHttp(bench: Bench): Promise<Figure[]> {
  const points = await densePoints(bench.url, POINTS, ['10001']);
  const figures: Figure[] = [];
  for (const radius_km of bench.size.name === 'full' ? [10, 25, 50] : [25]) {
    figures.push(...(await atRadius(bench, points, radius_km)));
  }
  return figures;
}

async function atRadius(bench: Bench, points: Point[], radius_km: number): Promise<Figure[]> {
  const query = { service: 'general-exam', radius_km, sort: 'distance' } as const;
  const script = await searchScript(bench.url, points, query);
  const api = await startApi(bench.applicationUrl, 1);
  const requests = points.map((point) => request(api.urls[0] as URL, 'GET', pathOf(point, query)));
  const next = () => requests[Math.floor(Math.random() * requests.length)] as Buffer;
  const figures: Figure[] = [];
  try {
    for (const clients of [8, 50]) {
      const { seconds } = bench.size;
      const overHttp = () => loadHttp({ urls: api.urls, clients, seconds, expected: [200], next });
      await loadHttp({ urls: api.urls, clients, seconds: 1, expected: [200], next });
      const rounds = [];
      for (let round = 0; round < bench.size.rounds; round++) {
        const raw = await runRaw(bench.url, script, { clients, seconds });
        rounds.push({ raw, http: await overHttp() });
      }
      const rate = medianOf(rounds, ({ raw, http }) => http.rate / raw.rate);
      const p99 = medianOf(rounds, ({ raw, http }) => http.p99 / raw.p99);
      const at = `nearest first, ${radius_km} km, ${clients} clients`;
      figures.push(
        { what: `${at}: HTTP of raw rate`, value: rate, atLeast: 0.6 },
        { what: `${at}: HTTP p99 of raw p99`, value: p99, atMost: 2 },
        { what: `${at}: raw rate`, value: medianOf(rounds, ({ raw }) => raw.rate), unit: '/s' },
        {
          what: `${at}: raw p99`,
          value: medianOf(rounds, ({ raw }) => raw.p99),
          unit: 'ms',
          ...(clients === 8 ? { atMost: 20 } : {}),
        },
        { what: `${at}: HTTP rate`, value: medianOf(rounds, ({ http }) => http.rate), unit: '/s' },
      );
    }
  } finally {
    await api.stop();
  }
  return figures;
}

/** The search as our API is asked for it. */
export const pathOf = (point: Point, query: SearchQuery) =>
  `/v1/clinics?near=${point.latitude},${point.longitude}&${new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  )}`;

/** The statement that the verb sends for this search, its place one of the points at random and its clock running. */
export async function searchScript(
  url: string,
  points: Point[],
  query: SearchQuery,
): Promise<Script> {
  const [probe] = points;
  if (!probe) throw new Error('no point to search from');
  const now = new Date();
  const near = `${probe.latitude},${probe.longitude}`;
  const seen = await record(url, (db) =>
    domain.search.findClinics({ db, actor: null, now, log: createLog('warn') }, { ...query, near }),
  );
  const { sql, parameters } = statementWith('ll_to_earth', seen);
  const choose = (of: keyof Point) =>
    `case ${points.map((point, i) => `when :n = ${i} then ${point[of].toFixed(6)}`).join(' ')} end`;
  return {
    sql,
    variables: [
      {
        name: 'n',
        text: `random(0, ${points.length - 1})`,
        value: () => Math.floor(Math.random() * points.length),
      },
      {
        name: 'latitude',
        text: choose('latitude'),
        value: ({ n = 0 }) => points[n]?.latitude ?? 0,
      },
      {
        name: 'longitude',
        text: choose('longitude'),
        value: ({ n = 0 }) => points[n]?.longitude ?? 0,
      },
    ],
    parameters: parameters.map((value) => {
      if (value === probe.latitude) return ':latitude';
      if (value === probe.longitude) return ':longitude';
      return value instanceof Date ? 'now()' : literal(value);
    }),
  };
}
