import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '#platform/files/folder.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { Scope } from './database.ts';

/** A folder of a test's own, gone at its end. */
export async function temporaryFolder(scope: Scope): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'findmyvet-'));
  scope.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A store of files in such a folder. */
export const temporaryStore = async (scope: Scope): Promise<FileStore> =>
  folderStore(await temporaryFolder(scope));
