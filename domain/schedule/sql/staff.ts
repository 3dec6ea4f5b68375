import type { Trx } from '#platform/db.ts';

/** Whether the vet is on the clinic's staff now. */
export async function worksHere(trx: Trx, clinicId: string, vetId: string): Promise<boolean> {
  const staff = await trx
    .selectFrom('clinic_staff')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .where('vet_id', '=', vetId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return staff !== undefined;
}
