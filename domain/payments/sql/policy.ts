import { statement } from '#platform/db.ts';
import type { ClinicPolicy } from '../terms.ts';

export const selectPolicy = statement<ClinicPolicy, [clinicId: string]>(
  'clinic_payment_policy',
  `SELECT c.payment_policy, c.deposit_percent,
     coalesce((SELECT json_agg(json_build_object('service_id', o.service_id, 'name', s.name, 'price_cents', o.price_cents,
         'payment_policy', o.payment_policy, 'deposit_cents', o.deposit_cents) ORDER BY s.id)
       FROM clinic_services o JOIN services s ON s.id = o.service_id
       WHERE o.clinic_id = c.id AND o.is_active), '[]') AS services
   FROM clinics c WHERE c.id = $1`,
);

export const updateClinicPolicy = statement<
  unknown,
  [clinicId: string, policy: string, depositPercent: number | null]
>(
  'set_clinic_payment_policy',
  `UPDATE clinics SET payment_policy = $2, deposit_percent = coalesce($3::smallint, deposit_percent) WHERE id = $1`,
);

/** Every service of the clinic gets what the list says, or follows the clinic again. */
export const updateServicePolicies = statement<
  { service_id: number },
  [clinicId: string, services: string]
>(
  'set_service_payment_policies',
  `UPDATE clinic_services o SET payment_policy = s.payment_policy, deposit_cents = s.deposit_cents
   FROM clinic_services mine LEFT JOIN json_to_recordset($2::json)
     AS s (service_id int, payment_policy varchar, deposit_cents int) ON s.service_id = mine.service_id
   WHERE mine.clinic_id = $1 AND mine.is_active AND o.id = mine.id RETURNING o.service_id`,
);
