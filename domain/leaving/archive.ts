import { strToU8, zipSync } from 'fflate';
import { csv } from '#platform/csv.ts';
import type { Row } from './sql/parts.ts';

const README = `This is everything that FindMyVet keeps about you.

export.json holds all of it; each CSV file is one part, for a spreadsheet. Instants are in UTC,
amounts of money in cents. Times of visits are also there on the clinic's own clock.
`;

/** A ZIP of the parts: all of them in one JSON file, and each as CSV. */
export function archive(parts: [name: string, rows: Row[]][], now: Date): Uint8Array {
  const json = { exported_at: now.toISOString(), ...Object.fromEntries(parts) };
  const tables = parts
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => [`${name}.csv`, strToU8(csv(rows))]);
  return zipSync(
    {
      'README.txt': strToU8(README),
      'export.json': strToU8(JSON.stringify(json, null, 2)),
      ...Object.fromEntries(tables),
    },
    { mtime: now },
  );
}
