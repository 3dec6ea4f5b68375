import { statement } from '#platform/db.ts';

export const selectAcceptingCount = statement<{ count: number }, [now: Date]>(
  'count_accepting',
  `SELECT count(*)::int AS count FROM emergency_flags f JOIN clinics c ON c.id = f.clinic_id AND c.is_active
   WHERE f.is_active AND f.flag_type = 'accepting_emergency' AND (f.expires_at IS NULL OR f.expires_at > $1)`,
);
