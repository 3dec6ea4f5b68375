import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileStore, requireName } from './store.ts';

/** Files in a folder of this machine, or of a disk that all of our processes share. */
export function folderStore(root: string): FileStore {
  const place = (name: string) => join(root, requireName(name));
  return {
    async put(name, content) {
      const path = place(name);
      await mkdir(dirname(path), { recursive: true });
      // Whole or not at all: a reader never meets half a file.
      const unfinished = `${path}.${randomUUID()}`;
      await writeFile(unfinished, content, { mode: 0o600 });
      await rename(unfinished, path);
    },
    async get(name) {
      return readFile(place(name)).catch(nothing);
    },
    async remove(name) {
      const path = place(name);
      await rm(path, { force: true });
      // Only an empty folder goes.
      await rmdir(dirname(path)).catch(() => {});
    },
  };
}

function nothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
