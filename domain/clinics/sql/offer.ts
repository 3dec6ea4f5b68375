import { sql } from 'kysely';
import type { Trx } from '#platform/db.ts';
import type { ServicesInput } from '../input.ts';

// Rows stay when a service is withdrawn: past visits were booked by them, and it may come back.
export async function replaceServices(
  trx: Trx,
  clinicId: string,
  services: ServicesInput['services'],
): Promise<void> {
  await trx
    .updateTable('clinic_services')
    .set({ is_active: false })
    .where('clinic_id', '=', clinicId)
    .execute();
  if (services.length === 0) return;
  await sql`
    INSERT INTO clinic_services (clinic_id, service_id, duration_min, price_cents)
    SELECT ${clinicId}, s.service_id, s.duration_min, s.price_cents
    FROM json_to_recordset(${JSON.stringify(services)}) AS s (service_id int, duration_min int, price_cents int)
    ON CONFLICT (clinic_id, service_id)
    DO UPDATE SET duration_min = excluded.duration_min, price_cents = excluded.price_cents, is_active = true`.execute(
    trx,
  );
}
