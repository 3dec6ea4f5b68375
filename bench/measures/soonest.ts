import { medianOf } from '../load.ts';
import type { Bench, Figure } from '../measure.ts';
import { densePoints, type Point, sparsePoints } from '../places.ts';
import { plainly } from '../plain-search.ts';
import { runRaw, type Script } from '../raw.ts';
import { searchScript } from './search.ts';

const POINTS = 32;
const KM = 50;

/** Soonest first from bounds beside the plain query and beside nearest first, in one run. */
export async function soonestFirst(bench: Bench): Promise<Figure[]> {
  const dense = await scriptsAt(bench.url, await densePoints(bench.url, POINTS));
  const york = await scriptsAt(bench.url, await densePoints(bench.url, POINTS, ['10001']));
  const sparse = await scriptsAt(bench.url, await sparsePoints(bench.url, POINTS));
  return [
    ...(await latencies(bench, `New York, ${KM} km, one client`, york)),
    ...(await latencies(bench, `dense cities, ${KM} km, one client`, dense)),
    ...(await rates(bench, dense, sparse)),
  ];
}

type Scripts = { bounds: Script; plain: Script; twoSteps: Script; nearest: Script };

async function scriptsAt(url: string, points: Point[]): Promise<Scripts> {
  const query = { service: 'general-exam', radius_km: KM };
  const bounds = await searchScript(url, points, { ...query, sort: 'soonest' });
  const nearest = await searchScript(url, points, { ...query, sort: 'distance' });
  // Home visits are asked plainly by the product itself; with the other kind of visit put in, so are these.
  const home = await searchScript(url, points, {
    ...query,
    sort: 'soonest',
    appointment_type: 'home_visit',
  });
  const parameters = home.parameters.map((value) =>
    value === `'home_visit'` ? `'in_person'` : value,
  );
  return { bounds, nearest, plain: plainly(bounds, KM), twoSteps: { ...home, parameters } };
}

async function latencies(bench: Bench, where: string, scripts: Scripts): Promise<Figure[]> {
  const run = (script: Script) =>
    runRaw(bench.url, script, { clients: 1, seconds: bench.size.seconds });
  const rounds = [];
  for (let round = 0; round < bench.size.rounds; round++) {
    rounds.push({
      bounds: await run(scripts.bounds),
      plain: await run(scripts.plain),
      twoSteps: await run(scripts.twoSteps),
    });
  }
  return [
    {
      what: `${where}: plain median of ours`,
      value: medianOf(rounds, ({ bounds, plain }) => plain.p50 / bounds.p50),
      atLeast: 10,
    },
    {
      what: `${where}: plain p99 of ours`,
      value: medianOf(rounds, ({ bounds, plain }) => plain.p99 / bounds.p99),
      atLeast: 7,
    },
    {
      what: `${where}: plain in two steps, median of ours`,
      value: medianOf(rounds, ({ bounds, twoSteps }) => twoSteps.p50 / bounds.p50),
    },
    {
      what: `${where}: ours, median`,
      value: medianOf(rounds, ({ bounds }) => bounds.p50),
      unit: 'ms',
    },
    {
      what: `${where}: ours, p99`,
      value: medianOf(rounds, ({ bounds }) => bounds.p99),
      unit: 'ms',
    },
    {
      what: `${where}: plain, median`,
      value: medianOf(rounds, ({ plain }) => plain.p50),
      unit: 'ms',
    },
    { what: `${where}: plain, p99`, value: medianOf(rounds, ({ plain }) => plain.p99), unit: 'ms' },
  ];
}

async function rates(bench: Bench, dense: Scripts, sparse: Scripts): Promise<Figure[]> {
  const run = async (script: Script) =>
    (await runRaw(bench.url, script, { clients: 8, seconds: bench.size.seconds })).rate;
  const rounds = [];
  for (let round = 0; round < bench.size.rounds; round++) {
    rounds.push({
      bounds: await run(dense.bounds),
      nearest: await run(dense.nearest),
      sparse: await run(sparse.bounds),
      sparsePlain: await run(sparse.plain),
    });
  }
  return [
    {
      what: 'dense cities, 8 clients: rate of nearest first',
      value: medianOf(rounds, ({ bounds, nearest }) => bounds / nearest),
      atLeast: 0.8,
    },
    {
      what: 'dense cities, 8 clients: rate',
      value: medianOf(rounds, ({ bounds }) => bounds),
      unit: '/s',
    },
    {
      what: 'sparse country, 8 clients: rate of plain',
      value: medianOf(rounds, (one) => one.sparse / one.sparsePlain),
      atLeast: 0.9,
    },
    {
      what: 'sparse country, 8 clients: rate',
      value: medianOf(rounds, (one) => one.sparse),
      unit: '/s',
    },
  ];
}
