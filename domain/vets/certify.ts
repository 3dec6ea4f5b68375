import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { type Document, keepDocument, readDocument } from '#domain/files/document.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { dateIn } from '#platform/local-date.ts';
import type { Certification } from './certification.ts';
import type { CertificationInput } from './input.ts';
import { requireOwn } from './profile.ts';
import * as certifications from './sql/certifications.ts';

const MOST = 20;

/** The actor's own certifications, with what support said. Errors: 401, 404 for everybody else's. */
export async function listCertifications(ctx: Ctx, vetId: string): Promise<Certification[]> {
  await requireOwn(ctx.db, ctx, vetId);
  return certifications.selectOf(ctx.db, vetId);
}

/** Asks support to look at a paper. Errors: 401, 404, 409 too_many_certifications, 422 naming the field. */
export async function submitCertification(
  ctx: Ctx,
  vetId: string,
  { file, ...input }: CertificationInput,
): Promise<Certification> {
  await requireOwn(ctx.db, ctx, vetId);
  checkDays(ctx, input);
  const { key } = await keepDocument(ctx, 'file', file);
  return write(ctx, async (trx) => {
    await certifications.lockVet(trx, vetId);
    if ((await certifications.selectOf(trx, vetId)).length >= MOST) {
      const words = `A profile keeps at most ${MOST} certificates. Remove one first.`;
      throw new Conflict('too_many_certifications', words);
    }
    const submitted = { ...input, vet_id: vetId, file_key: key, created_at: ctx.now };
    const id = await certifications.insertCertification(trx, submitted);
    const deed = {
      subject_type: 'vet',
      subject_id: vetId,
      details: { certification: id },
    } as const;
    await record(trx, ctx, { action: 'vet.certification_submitted', ...deed });
    return one(trx, vetId, id);
  });
}

/** Takes one off the profile. Errors: 401, 404. */
export async function removeCertification(ctx: Ctx, vetId: string, id: string): Promise<void> {
  await requireOwn(ctx.db, ctx, vetId);
  await write(ctx, async (trx) => {
    const gone = await certifications.removeCertification(trx, id, vetId, ctx.now);
    if (gone.length === 0) throw new NotFound('vet profile of yours');
  });
}

/** The paper, for its vet. Errors: 401, 404. */
export async function readCertificate(ctx: Ctx, vetId: string, id: string): Promise<Document> {
  await requireOwn(ctx.db, ctx, vetId);
  const [file] = await certifications.selectFile(ctx.db, id);
  if (file?.vet_id !== vetId) throw new NotFound('vet profile of yours');
  return readDocument(ctx, file);
}

/** The paper, whoever may see it. Errors: 404. */
export async function certificateOf(ctx: Ctx, id: string): Promise<Document> {
  const [file] = await certifications.selectFile(ctx.db, id);
  if (!file) throw new NotFound('page');
  return readDocument(ctx, file);
}

/** Closes a request that waits. Who may decide is the caller's to say. */
export async function decideCertification(
  trx: Trx,
  { id, vet_id }: { id: string; vet_id: string },
  decision: { status: 'approved' | 'declined'; by: string; reason: string; at: Date },
): Promise<Certification> {
  const { status, by, reason, at } = decision;
  await certifications.closeCertification(trx, id, status, by, reason, at);
  return one(trx, vet_id, id);
}

async function one(trx: Trx, vetId: string, id: string): Promise<Certification> {
  const found = (await certifications.selectOf(trx, vetId)).find((each) => each.id === id);
  if (!found) throw new Error('the certification in hand cannot be read');
  return found;
}

function checkDays(ctx: Ctx, { issued_on, valid_to }: Omit<CertificationInput, 'file'>): void {
  const today = dateIn('UTC', ctx.now);
  if (issued_on > today || issued_on < '1950-01-01') {
    throw InvalidInput.at('issued_on', 'must be a day between 1950 and today');
  }
  if (!valid_to) return;
  if (valid_to <= issued_on) throw InvalidInput.at('valid_to', 'must be after the day of issue');
  if (valid_to < today) throw InvalidInput.at('valid_to', 'has passed already');
}
