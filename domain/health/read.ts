import type { Ctx } from '#domain/context.ts';
import { type Document, readDocument as readFile } from '#domain/files/document.ts';
import { accessTo } from '#domain/pets/access.ts';
import { NotFound } from '#platform/errors.ts';
import type { HealthRecord } from './health.ts';
import { selectEntries, selectFile, selectPet } from './sql/entries.ts';

/** A pet's record, latest first, for its owner and the clinics that treat it. Errors: 401, 404. */
export async function read(ctx: Ctx, petId: string): Promise<HealthRecord> {
  const access = await accessTo(ctx, petId);
  const [pet] = await selectPet(ctx.db, petId);
  if (!pet) throw new NotFound('pet');
  return { pet, ...access, entries: await selectEntries(ctx.db, petId) };
}

/** A document of the record, for the same. Errors: 401, 404. */
export async function readDocument(ctx: Ctx, petId: string, entryId: string): Promise<Document> {
  await accessTo(ctx, petId);
  return documentOf(ctx, petId, entryId);
}

/** A document, whoever may see it. Errors: 404. */
export async function documentOf(ctx: Ctx, petId: string, entryId: string): Promise<Document> {
  const [file] = await selectFile(ctx.db, petId, entryId);
  if (!file) throw new NotFound('document');
  return readFile(ctx, file);
}
