import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseServer, startDatabaseServer } from '#platform/database-server.ts';
import { createLog } from '#platform/log.ts';

/** Runs `work` beside a server of its own on an empty cluster, which is gone afterwards, also after Ctrl-C. */
export async function withFreshServer<T>(work: (server: DatabaseServer) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'findmyvet-'));
  // As root the server runs as another user, who has to come through.
  await chmod(dataDir, 0o711);
  const server = await startDatabaseServer({ dataDir, log: createLog('warn'), fast: true });
  try {
    return await work(server);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
