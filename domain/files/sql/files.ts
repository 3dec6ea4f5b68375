import { statement } from '#platform/db.ts';

/** Every place that refers to a file `f`. */
const IN_USE = [
  'clinic_photos r WHERE r.file_key = f.key',
  'clinics r WHERE r.logo_file = f.key',
  'vets r WHERE r.photo_file = f.key',
  'pets r WHERE r.photo_file = f.key',
  'vet_certifications r WHERE r.file_key = f.key',
  'health_entries r WHERE r.file_key = f.key',
]
  .map((place) => `EXISTS (SELECT FROM ${place})`)
  .join(' OR ');

const A_ROUND = 200;

/** No row when a file of this key is just being swept. */
export const offerFile = statement<
  { key: string },
  [
    key: string,
    media: string,
    names: string[],
    width: number | null,
    height: number | null,
    now: Date,
  ]
>(
  'offer_file',
  `INSERT INTO files AS f (key, media, names, width, height, offered_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (key) DO UPDATE SET offered_at = greatest(f.offered_at, excluded.offered_at) WHERE f.swept_at IS NULL
   RETURNING key`,
);

/** Marks what nothing has referred to since `before`, and what an earlier sweep left half done. */
export const markUnused = statement<
  { key: string; names: string[] },
  [now: Date, before: Date, interrupted: Date]
>(
  'mark_unused_files',
  `UPDATE files SET swept_at = $1 WHERE key IN (
     SELECT f.key FROM files f
     WHERE f.offered_at < $2 AND (f.swept_at IS NULL OR f.swept_at < $3) AND NOT (${IN_USE})
     ORDER BY f.offered_at LIMIT ${A_ROUND} FOR UPDATE SKIP LOCKED)
   RETURNING key, names`,
);

export const forgetSwept = statement<unknown, [key: string]>(
  'forget_swept_file',
  'DELETE FROM files WHERE key = $1 AND swept_at IS NOT NULL',
);
