import { statement } from '#platform/db.ts';
import type { ListedClinic } from '../listed.ts';

export const countListed = statement<{ count: number }, []>(
  'clinics_listed',
  'SELECT count(*) AS count FROM clinics WHERE is_active',
);

/** The first clinic of a part; ids grow with time, so that a part keeps its clinics. */
export const selectFirst = statement<{ id: string }, [skipped: number]>(
  'first_clinic_listed',
  'SELECT id FROM clinics WHERE is_active ORDER BY id OFFSET $1 LIMIT 1',
);

export const selectListed = statement<ListedClinic & { id: string }, [from: string, most: number]>(
  'clinics_listed_from',
  `SELECT id, slug, to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS changed_on
   FROM clinics WHERE is_active AND id >= $1 ORDER BY id LIMIT $2`,
);
