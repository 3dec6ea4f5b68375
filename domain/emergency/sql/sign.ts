import { statement } from '#platform/db.ts';
import type { FlagType } from '../sign.ts';

/** Signs of one clinic are set one after the other. */
export const lockClinic = statement<{ slug: string; name: string }, [clinicId: string]>(
  'lock_clinic_for_sign',
  'SELECT slug, name FROM clinics WHERE id = $1 FOR NO KEY UPDATE',
);

/** Says of the sign that is up that it still holds; no row when another is up, or none. */
export const confirmSign = statement<
  { id: string },
  [
    clinicId: string,
    type: FlagType,
    least: number | null,
    most: number | null,
    message: string | null,
    now: Date,
    expires: Date,
  ]
>(
  'confirm_sign',
  `UPDATE emergency_flags SET confirmed_at = $6, expires_at = $7
   WHERE clinic_id = $1 AND is_active AND flag_type = $2 AND wait_min_minutes IS NOT DISTINCT FROM $3
     AND wait_max_minutes IS NOT DISTINCT FROM $4 AND message IS NOT DISTINCT FROM $5 AND started_at < $7
   RETURNING id`,
);

export const retireSign = statement<{ id: string }, [clinicId: string]>(
  'retire_sign',
  'UPDATE emergency_flags SET is_active = false WHERE clinic_id = $1 AND is_active RETURNING id',
);

export const insertSign = statement<
  { id: string },
  [
    clinicId: string,
    type: FlagType,
    least: number | null,
    most: number | null,
    message: string | null,
    now: Date,
    expires: Date,
    by: string,
  ]
>(
  'insert_sign',
  `INSERT INTO emergency_flags (clinic_id, flag_type, wait_min_minutes, wait_max_minutes, message, started_at,
     confirmed_at, expires_at, created_by, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $6) RETURNING id`,
);

/** The sign that is up, if it still ends at that instant: nobody has confirmed or changed it since. */
export const selectLapsing = statement<
  { id: string; created_by: string; email: string | null; slug: string; name: string },
  [clinicId: string, expires: Date]
>(
  'lapsing_sign',
  `SELECT f.id, f.created_by, CASE WHEN u.deleted_at IS NULL THEN u.email END AS email, c.slug, c.name
   FROM emergency_flags f JOIN clinics c ON c.id = f.clinic_id JOIN users u ON u.id = f.created_by
   WHERE f.clinic_id = $1 AND f.is_active AND f.expires_at = $2`,
);

export const noteChange = statement<unknown, [clinicId: string]>(
  'note_emergency_change',
  'SELECT note_emergency_change($1)',
);

export const deleteChanges = statement<unknown, [before: Date]>(
  'forget_emergency_changes',
  'DELETE FROM emergency_changes WHERE created_at < $1',
);
