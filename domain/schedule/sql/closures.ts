import { statement, type Trx } from '#platform/db.ts';
import type { ClosureInput } from '../input.ts';
import type { Closure } from '../schedule.ts';

export const selectClosures = statement<Closure, [clinicId: string, now: Date]>(
  'clinic_closures',
  `SELECT x.id, x.starts_on, x.ends_on, x.reason FROM clinic_closures x JOIN clinics c ON c.id = x.clinic_id
   WHERE x.clinic_id = $1 AND x.ends_on >= ($2::timestamptz AT TIME ZONE c.timezone)::date
   ORDER BY x.starts_on, x.id`,
);

export async function insertClosure(
  trx: Trx,
  clinicId: string,
  closure: ClosureInput,
): Promise<Closure> {
  return trx
    .insertInto('clinic_closures')
    .values({ ...closure, clinic_id: clinicId })
    .returning(['id', 'starts_on', 'ends_on', 'reason'])
    .executeTakeFirstOrThrow();
}

export const deleteClosure = statement<{ id: string }, [clinicId: string, id: string]>(
  'delete_closure',
  'DELETE FROM clinic_closures WHERE clinic_id = $1 AND id = $2 RETURNING id',
);
