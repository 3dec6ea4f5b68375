import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The API in a process of its own, for tests that end it without warning. */
export async function apiProcess(databaseUrl: string) {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
  };
  const child = fork(fileURLToPath(new URL('../bench/api-process.ts', import.meta.url)), { env });
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', (code) => reject(new Error(`the API ended with code ${code}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
