import { sql } from 'kysely';
import { type Db, statement, type Trx } from '#platform/db.ts';
import type { Member, StaffRole } from '../member.ts';

export const selectMembers = statement<Member, [clinicId: string, id: string | null]>(
  'staff_members',
  `SELECT s.id, s.user_id, s.vet_id, u.first_name || ' ' || u.last_name AS name, u.email, s.role, s.is_primary,
     rfc3339(s.created_at, 'UTC') AS created_at, rfc3339(s.removed_at, 'UTC') AS removed_at
   FROM clinic_staff s JOIN users u ON u.id = s.user_id
   WHERE s.clinic_id = $1 AND ($2::uuid IS NULL OR s.id = $2 OR s.user_id = $2) AND u.deleted_at IS NULL
   ORDER BY s.removed_at NULLS FIRST, u.last_name, u.first_name, s.id`,
);

/** Somebody's row at the clinic, by its id or by theirs, whether they are still there or not. */
export async function findMember(
  db: Db,
  clinicId: string,
  who: { id: string } | { user_id: string },
): Promise<Member | undefined> {
  const rows = await selectMembers(db, clinicId, 'id' in who ? who.id : who.user_id);
  return rows.find((one) => ('id' in who ? one.id === who.id : one.user_id === who.user_id));
}

/** Team changes of a clinic come one after the other. */
export async function lockTeam(trx: Trx, clinicId: string): Promise<void> {
  await sql`SELECT FROM clinics WHERE id = ${clinicId} FOR NO KEY UPDATE`.execute(trx);
}

export async function worksHere(trx: Trx, clinicId: string, email: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM clinic_staff s JOIN users u ON u.id = s.user_id
    WHERE s.clinic_id = ${clinicId} AND s.removed_at IS NULL AND lower(u.email) = lower(${email})`.execute(
    trx,
  );
  return rows.length > 0;
}

// A vet who becomes something else keeps the profile in the row: past visits were theirs, and they may come back to it.
export async function upsertMember(
  trx: Trx,
  member: { clinic_id: string; user_id: string; role: StaffRole; vet_id: string | null },
): Promise<void> {
  await trx
    .insertInto('clinic_staff')
    .values(member)
    .onConflict((on) =>
      on.columns(['clinic_id', 'user_id']).doUpdateSet((eb) => ({
        role: eb.ref('excluded.role'),
        vet_id: eb.fn.coalesce('excluded.vet_id', 'clinic_staff.vet_id'),
        removed_at: null,
      })),
    )
    .execute();
}

export async function markRemoved(trx: Trx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('clinic_staff')
    .set({ removed_at: now, is_primary: false })
    .where('id', '=', id)
    .execute();
}

const GRANTS = { vet: 'vet', admin: 'clinic_admin', receptionist: null } as const;

/** Makes user_roles say what somebody is at a clinic, and nothing that they were. */
export async function grantAtClinic(
  trx: Trx,
  clinicId: string,
  userId: string,
  role: StaffRole | null,
): Promise<void> {
  const grant = role && GRANTS[role];
  const old = trx
    .deleteFrom('user_roles')
    .where('user_id', '=', userId)
    .where('clinic_id', '=', clinicId);
  await (grant ? old.where('role', '!=', grant) : old).execute();
  if (!grant) return;
  await trx
    .insertInto('user_roles')
    .values({ user_id: userId, clinic_id: clinicId, role: grant })
    .onConflict((on) => on.doNothing())
    .execute();
}
