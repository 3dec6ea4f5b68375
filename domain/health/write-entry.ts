import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { keepDocument } from '#domain/files/document.ts';
import { accessTo } from '#domain/pets/access.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { dateIn } from '#platform/local-date.ts';
import type { HealthEntry } from './health.ts';
import type { DocumentInput, EntryInput, StrikeInput } from './input.ts';
import * as entries from './sql/entries.ts';

const MOST_ENTRIES = 1000;
const MOST_DOCUMENTS = 20;

type Side = { clinic_id: string | null };

/** Writes an entry for its owners, or as a clinic that treats the pet. Errors: 401, 404, 409 record_full, 422 naming the field. */
export async function add(ctx: Ctx, petId: string, input: EntryInput): Promise<HealthEntry> {
  const side = await sideOf(ctx, petId, input);
  checkKind(input);
  checkDays(ctx, input);
  return write(ctx, (trx) => insert(trx, ctx, petId, { ...input, ...side }));
}

/** Files a document, a PDF or a picture. Errors: as for add; 409 too_many_documents. */
export async function addDocument(
  ctx: Ctx,
  petId: string,
  { file, ...input }: DocumentInput,
): Promise<HealthEntry> {
  const side = await sideOf(ctx, petId, input);
  checkDays(ctx, input);
  const { key } = await keepDocument(ctx, 'file', file);
  return write(ctx, (trx) =>
    insert(trx, ctx, petId, { ...input, ...side, kind: 'document', file_key: key }),
  );
}

/** Strikes an entry out that the actor's own side wrote; it stays to be seen. Errors: 401, 404, 409 struck_before. */
export async function strike(
  ctx: Ctx,
  petId: string,
  entryId: string,
  { reason }: StrikeInput,
): Promise<HealthEntry> {
  const { user_id } = requireActor(ctx);
  const access = await accessTo(ctx, petId);
  return write(ctx, async (trx) => {
    const [entry] = await entries.lockEntry(trx, petId, entryId);
    const isOurs =
      entry?.clinic_id === null
        ? access.keeps
        : access.clinics.some(({ id }) => id === entry?.clinic_id);
    // In the words of accessTo: a stranger cannot tell which of the two is not there.
    if (!entry || !isOurs) throw new NotFound('pet');
    if (entry.struck_at) throw new Conflict('struck_before', 'This entry is struck out already.');
    await entries.strikeEntry(trx, entryId, user_id, reason, ctx.now);
    return one(trx, petId, entryId);
  });
}

/** Who writes: its owners unless a clinic is named; of staff with one clinic that one. A sitter only reads. Errors: 401, 404, 422. */
async function sideOf(ctx: Ctx, petId: string, input: { clinic_id?: string }): Promise<Side> {
  const { keeps, clinics } = await accessTo(ctx, petId);
  if (input.clinic_id === undefined) {
    if (keeps) return { clinic_id: null };
    const [only] = clinics;
    if (!only) throw new NotFound('pet');
    if (clinics.length > 1) throw InvalidInput.at('clinic_id', 'is required: you work at several');
    return { clinic_id: only.id };
  }
  if (!clinics.some(({ id }) => id === input.clinic_id)) {
    throw InvalidInput.at('clinic_id', 'is not a clinic of yours that treats this pet');
  }
  return { clinic_id: input.clinic_id };
}

type Entry = Omit<EntryInput, 'kind' | 'clinic_id'> &
  Side & { kind: HealthEntry['kind']; file_key?: string };

async function insert(trx: Trx, ctx: Ctx, petId: string, entry: Entry): Promise<HealthEntry> {
  const { user_id, timezone } = requireActor(ctx);
  await entries.lockPet(trx, petId);
  const [count] = await entries.countEntries(trx, petId);
  if ((count?.entries ?? 0) >= MOST_ENTRIES) {
    throw new Conflict('record_full', 'This record takes no more entries.');
  }
  if (entry.file_key && (count?.documents ?? 0) >= MOST_DOCUMENTS) {
    const words = `A record keeps at most ${MOST_DOCUMENTS} documents. Strike one out first.`;
    throw new Conflict('too_many_documents', words);
  }
  await requireVisitHere(trx, petId, entry);
  const noted_on = entry.noted_on ?? dateIn(timezone, ctx.now);
  const written = { pet_id: petId, created_by: user_id, created_at: ctx.now };
  const id = await entries.insertEntry(trx, { ...entry, noted_on, ...written });
  return one(trx, petId, id);
}

async function requireVisitHere(trx: Trx, petId: string, { appointment_id, clinic_id }: Entry) {
  if (!appointment_id) return;
  const [visit] = clinic_id
    ? await entries.isVisitHere(trx, appointment_id, petId, clinic_id)
    : [undefined];
  if (!visit) {
    throw InvalidInput.at('appointment_id', 'is not a visit of this pet at the clinic that writes');
  }
}

async function one(trx: Trx, petId: string, id: string): Promise<HealthEntry> {
  const found = (await entries.selectEntries(trx, petId)).find((entry) => entry.id === id);
  if (!found) throw new Error('the entry just written cannot be read');
  return found;
}

/** A weight weighs and has no name; everything else has one; only a vaccine has a batch and is due again. */
function checkKind({ kind, title, weight_kg, due_on, batch, given_by }: EntryInput): void {
  const isWeight = kind === 'weight';
  if (isWeight && weight_kg === undefined) throw InvalidInput.at('weight_kg', 'is required');
  if (!isWeight && weight_kg !== undefined) {
    throw InvalidInput.at('weight_kg', 'is for a weight alone');
  }
  if (isWeight && title !== undefined) throw InvalidInput.at('title', 'is not for a weight');
  if (!isWeight && !title?.trim()) throw InvalidInput.at('title', 'is required');
  if (kind === 'vaccination') return;
  for (const [field, value] of Object.entries({ due_on, batch, given_by })) {
    if (value) throw InvalidInput.at(field, 'is for a vaccination alone');
  }
}

function checkDays(ctx: Ctx, { noted_on, due_on }: Pick<EntryInput, 'noted_on' | 'due_on'>): void {
  // A day ahead is still today somewhere.
  const tomorrow = dateIn('UTC', new Date(ctx.now.getTime() + 86_400_000));
  if (noted_on && (noted_on > tomorrow || noted_on < '1980-01-01')) {
    throw InvalidInput.at('noted_on', 'must be a day between 1980 and today');
  }
  if (!due_on) return;
  if (due_on <= (noted_on ?? dateIn('UTC', ctx.now))) {
    throw InvalidInput.at('due_on', 'must be after the day it was given');
  }
  if (due_on > '2100-01-01') throw InvalidInput.at('due_on', 'must be before the year 2100');
}
