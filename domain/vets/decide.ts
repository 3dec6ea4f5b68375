import type { Trx } from '#platform/db.ts';
import { closeRequest, selectRequest, takeLicense } from './sql/verification.ts';
import type { Verification } from './vet.ts';

/** Closes a request that waits; an approved licence becomes the vet's. Who may decide is the caller's to say. */
export async function decide(
  trx: Trx,
  id: string,
  decision: { status: 'approved' | 'declined'; by: string; reason: string; at: Date },
): Promise<Verification> {
  await closeRequest(trx, id, decision);
  if (decision.status === 'approved') await takeLicense(trx, id);
  const [decided] = await selectRequest(trx, id);
  if (!decided) throw new Error('the request just decided cannot be read');
  return decided;
}
