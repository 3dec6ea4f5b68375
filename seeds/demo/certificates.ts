import { addDays, localDate } from './calendar.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const DAY_MS = 86_400_000;
const PAPERS = [
  ['Fear Free certified', 'Fear Free Pets'],
  ['Certified in small animal dentistry', 'American Veterinary Dental Society'],
  ['Certified in animal acupuncture', 'International Veterinary Acupuncture Society'],
  ['Diplomate, canine and feline practice', 'American Board of Veterinary Practitioners'],
] as const;

/** One verified vet in three was certified for something; support looked at it last year, and threw the paper away. */
export function certifyVets(random: Random, rows: Rows, now: Date): void {
  const supporter = rows.users.find(({ email }) => email === 'support@demo.test');
  const today = localDate('America/New_York', now);
  for (const vet of rows.vets.filter(({ is_verified }) => is_verified)) {
    if (!supporter || !random.chance(0.34)) continue;
    const [name, issuer] = random.pick(PAPERS);
    const decided_at = new Date(now.getTime() - random.int(40, 300) * DAY_MS);
    rows.vet_certifications.push({
      id: random.uuid(decided_at),
      vet_id: vet.id,
      name,
      issuer,
      issued_on: addDays(today, -random.int(400, 2400)),
      valid_to: random.chance(0.6) ? addDays(today, random.int(80, 900)) : null,
      status: 'approved',
      created_at: decided_at,
      decided_by: supporter.id,
      decided_at,
      decision_reason: 'The issuer lists it.',
    });
  }
}
