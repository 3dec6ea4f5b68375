import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Api = { urls: URL[]; stop(): Promise<void> };

type Pages = 'none' | 'production';

/** Starts so many processes of the API on the database, each on a port of its own, with pages or without. */
export async function startApi(
  databaseUrl: string,
  processes: number,
  pages: Pages = 'none',
): Promise<Api> {
  const started = await Promise.all(
    Array.from({ length: processes }, () => start(databaseUrl, pages)),
  );
  return {
    urls: started.map(({ url }) => url),
    stop: async () => {
      await Promise.all(started.map(({ child }) => end(child)));
    },
  };
}

function start(databaseUrl: string, pages: Pages): Promise<{ child: ChildProcess; url: URL }> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    RATE_LIMITS: 'off',
    // Database, server and load share the cores here: more connections only take turns.
    POOL_SIZE: process.env.POOL_SIZE ?? '5',
    LOG_LEVEL: 'warn',
  };
  const child = fork(fileURLToPath(new URL('api-process.ts', import.meta.url)), [pages], { env });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the API ended with code ${code}`)));
    child.once('message', (url) => resolve({ child, url: new URL(String(url)) }));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit').once('exit', () => resolve());
    child.disconnect();
  });
}
