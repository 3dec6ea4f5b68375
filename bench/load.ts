import { type HttpConnection, openConnection } from './http-client.ts';

/** What a phase of load came to; latencies in milliseconds. */
export type Load = { rate: number; p50: number; p99: number; answers: Map<number, number> };

/**
 * Keeps so many connections busy for so many seconds, spread over the servers. `next` makes the request to send and
 * may look at the answer; an answer that is not among `expected` ends the run.
 */
export async function loadHttp(options: {
  urls: URL[];
  clients: number;
  seconds: number;
  expected: number[];
  next(client: number): Buffer;
}): Promise<Load> {
  const { urls, clients, seconds, expected, next } = options;
  const answers = new Map<number, number>();
  const latencies: number[] = [];
  const connections = await Promise.all(
    Array.from({ length: clients }, (_, i) => openConnection(urls[i % urls.length] as URL)),
  );
  const began = performance.now();
  const until = began + seconds * 1000;
  const drive = async (connection: HttpConnection, client: number) => {
    while (performance.now() < until) {
      const bytes = next(client);
      const asked = performance.now();
      const { status, body } = await connection.ask(bytes);
      latencies.push(performance.now() - asked);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      if (!expected.includes(status)) throw new Error(`answered ${status}: ${body.slice(0, 500)}`);
    }
  };
  try {
    await Promise.all(connections.map(drive));
  } finally {
    for (const connection of connections) connection.close();
  }
  const elapsed = (performance.now() - began) / 1000;
  return { rate: latencies.length / elapsed, ...percentiles(latencies), answers };
}

export function percentiles(latencies: number[]): { p50: number; p99: number } {
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

export const medianOf = <T>(items: T[], value: (item: T) => number) => median(items.map(value));
