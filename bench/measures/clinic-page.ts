import { Agent, get } from 'node:http';
import { startApi } from '../api.ts';
import { withClient } from '../database.ts';
import { medianOf } from '../load.ts';
import type { Bench, Figure } from '../measure.ts';

const WARM_UP = 100;

/** How long the clinic page takes the server, beside a page of as many bytes of the bare framework in the same process. */
export async function clinicPage(bench: Bench): Promise<Figure[]> {
  const slug = await withClient(bench.url, async (client) => {
    const { rows } = await client.query(
      `SELECT slug FROM clinics c WHERE is_active ORDER BY (
         SELECT count(*) FROM availability_slots s WHERE s.clinic_id = c.id) DESC, id LIMIT 1`,
    );
    return rows[0].slug as string;
  });
  const api = await startApi(bench.applicationUrl, 1, 'production');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string) => timeOf(new URL(path, api.urls[0]), agent);
  try {
    const ours = `/clinics/${slug}`;
    const bare = `/bare/${(await ask(ours)).bytes}`;
    for (let i = 0; i < WARM_UP; i++) for (const path of [ours, bare]) await ask(path);
    const rounds = [];
    for (let round = 0; round < bench.size.rounds; round++) {
      rounds.push({
        ours: await median(() => ask(ours), bench.size.seconds),
        bare: await median(() => ask(bare), bench.size.seconds),
      });
    }
    return [
      {
        what: 'clinic page: server time of the bare framework’s',
        value: medianOf(rounds, (one) => one.ours / one.bare),
      },
      { what: 'clinic page: median', value: medianOf(rounds, (one) => one.ours), unit: 'ms' },
      { what: 'bare framework: median', value: medianOf(rounds, (one) => one.bare), unit: 'ms' },
    ];
  } finally {
    agent.destroy();
    await api.stop();
  }
}

async function median(ask: () => Promise<{ ms: number }>, seconds: number): Promise<number> {
  const times: { ms: number }[] = [];
  for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
    times.push(await ask());
  }
  return medianOf(times, ({ ms }) => ms);
}

/** One page from its first byte asked to its last byte come, uncompressed. */
function timeOf(url: URL, agent: Agent): Promise<{ ms: number; bytes: number }> {
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url.pathname}: ${answer.statusCode}`));
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('error', reject);
      answer.on('end', () => resolve({ ms: performance.now() - asked, bytes }));
    }).on('error', reject);
  });
}
