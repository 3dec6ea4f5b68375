import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { LicenseInput } from './input.ts';
import { requireOwn } from './profile.ts';
import { insertRequest, replacePending, selectLatest } from './sql/verification.ts';
import type { Verification } from './vet.ts';

/** Asks support to verify a licence; an earlier question that still waits is replaced. Errors: 401, 404, 422. */
export async function submitLicense(
  ctx: Ctx,
  vetId: string,
  input: LicenseInput,
): Promise<Verification> {
  return write(ctx, async (trx) => {
    await requireOwn(trx, ctx, vetId);
    await replacePending(trx, vetId);
    await insertRequest(trx, { ...input, vet_id: vetId, created_at: ctx.now });
    await record(trx, ctx, {
      action: 'vet.license_submitted',
      subject_type: 'vet',
      subject_id: vetId,
    });
    const [made] = await selectLatest(trx, vetId);
    if (!made) throw new Error('the request just made cannot be read');
    return made;
  });
}

/** What became of the vet's latest licence, for the vet alone; null before the first. Errors: 401, 404. */
export async function latestVerification(ctx: Ctx, vetId: string): Promise<Verification | null> {
  return write(ctx, async (trx) => {
    await requireOwn(trx, ctx, vetId);
    const [latest] = await selectLatest(trx, vetId);
    return latest ?? null;
  });
}
