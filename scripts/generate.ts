import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { withFreshServer } from './fresh-database.ts';
import { readCatalog } from './schema/catalog.ts';
import { writeDocument } from './schema/document.ts';
import { writeDump } from './schema/dump.ts';
import { writeTypes } from './schema/types.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The files that follow from the migrations, by path. */
export async function generate(): Promise<Record<string, string>> {
  return withFreshServer(async (server) => {
    await migrate(server.url(), { log: createLog('warn') });
    const client = new Client({ connectionString: server.url() });
    await client.connect();
    try {
      const catalog = await readCatalog(client);
      return {
        'migrations/schema.sql': writeDump(catalog),
        'migrations/types.ts': writeTypes(catalog),
        'docs/schema.md': writeDocument(catalog),
      };
    } finally {
      await client.end();
    }
  });
}

/** The paths whose file is not what `generate` would write. */
export async function findStale(): Promise<string[]> {
  const files = Object.entries(await generate());
  return files.filter(([path, content]) => read(path) !== content).map(([path]) => path);
}

function read(path: string): string | null {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) {
  for (const [path, content] of Object.entries(await generate())) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    if (read(path) !== content) console.log(`wrote ${path}`);
    writeFileSync(join(ROOT, path), content);
  }
}
