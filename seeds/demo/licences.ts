import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const WAITING = 4;
const DAY = 86_400_000;

/** Some vets that nobody has verified ask support to, so that its queue is not empty. */
export function submitLicences(random: Random, rows: Rows, now: Date): void {
  const unverified = rows.vets.filter((vet) => !vet.is_verified && vet.license_number);
  for (const vet of unverified.slice(0, WAITING)) {
    const created_at = new Date(now.getTime() - random.int(1, 6) * DAY);
    rows.vet_verifications.push({
      id: random.uuid(created_at),
      vet_id: vet.id,
      license_number: vet.license_number ?? '',
      license_state: vet.license_state ?? '',
      evidence_url: `https://board.example/licences/${vet.license_number}`,
      note: random.chance(0.5) ? 'The register has me under my maiden name.' : null,
      status: 'pending',
      created_at,
    });
  }
}
