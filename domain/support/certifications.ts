import { requireActor } from '#domain/accounts/authenticate.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import type { Document } from '#domain/files/document.ts';
import type { Certification } from '#domain/vets/certification.ts';
import { certificateOf, decideCertification } from '#domain/vets/certify.ts';
import { write } from '#domain/write.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { requireSupport } from './access.ts';
import type { ReasonInput } from './input.ts';
import { lockCertification, selectCertifications } from './sql/certifications.ts';

const QUEUE = { subject_type: 'vet', subject_id: null, reason: 'The certificate queue' } as const;

/** Certificates that wait to be looked at, oldest first; that they were read is written down. Errors: 401, 404. */
export async function listCertifications(ctx: Ctx): Promise<Certification[]> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    const waiting = await selectCertifications(trx);
    const details = { found: waiting.length };
    await record(trx, ctx, { action: 'vet.certifications_read', ...QUEUE, details });
    return waiting;
  });
}

/** The paper of one; that it was read is written down. Errors: 401, 404. */
export async function readCertificate(ctx: Ctx, id: string): Promise<Document> {
  requireSupport(ctx);
  const paper = await certificateOf(ctx, id);
  await write(ctx, async (trx) => {
    const details = { certification: id };
    await record(trx, ctx, { action: 'vet.certificate_read', ...QUEUE, details });
  });
  return paper;
}

/** Believes a certificate: it is shown as verified while it holds. Errors: 401, 404, 409 own_certificate or decided_before. */
export const approveCertification = (ctx: Ctx, id: string, input: ReasonInput) =>
  decideOn(ctx, id, 'approved', input);

/** Does not: the vet reads the reason. Errors: as for approveCertification. */
export const declineCertification = (ctx: Ctx, id: string, input: ReasonInput) =>
  decideOn(ctx, id, 'declined', input);

async function decideOn(
  ctx: Ctx,
  id: string,
  status: 'approved' | 'declined',
  { reason }: ReasonInput,
): Promise<Certification> {
  requireSupport(ctx);
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const [request] = await lockCertification(trx, id);
    if (!request) throw new NotFound('page');
    if (request.user_id === user_id) {
      throw new Conflict('own_certificate', 'Somebody else of support decides about your papers.');
    }
    if (request.status !== 'pending') {
      throw new Conflict('decided_before', 'This was decided before.');
    }
    const decision = { status, by: user_id, reason, at: ctx.now };
    const decided = await decideCertification(trx, request, decision);
    const deed = { subject_type: 'vet', subject_id: request.vet_id, reason } as const;
    const action = `vet.certification_${status}`;
    await record(trx, ctx, { action, ...deed, details: { certification: id } });
    return decided;
  });
}
