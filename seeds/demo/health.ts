import { addDays, localDate } from './calendar.ts';
import type { PastVisit } from './past.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** Days ago and kilograms: a young beagle that found the bakery, and was talked to about it. */
const WEIGHTS = [
  [560, 9.9],
  [430, 10.6],
  [300, 11.4],
  [190, 12.3],
  [94, 12.1],
  [20, 11.8],
] as const;

/** Biscuit's record: what Harbor Street gave and weighed at his boosters, and what Maya wrote down. */
export function keepHealth(
  petId: string,
  { row }: PastVisit,
  { random, rows, now }: { random: Random; rows: Rows; now: Date },
): void {
  const today = localDate('America/New_York', now);
  const write = (daysAgo: number, entry: Partial<Rows['health_entries'][number]>) => {
    const noted_on = entry.noted_on ?? addDays(today, -daysAgo);
    const at = new Date(`${noted_on}T16:00:00Z`);
    rows.health_entries.push({
      ...{ id: random.uuid(at), pet_id: petId, kind: 'weight', title: null, noted_on },
      ...{ weight_kg: null, due_on: null, batch: null, given_by: null },
      ...{ clinic_id: null, appointment_id: null, created_by: row.owner_id, created_at: at },
      ...entry,
    });
  };
  const there = { noted_on: row.scheduled_date, clinic_id: row.clinic_id, appointment_id: row.id };
  const dose = (title: string, years: number, batch: string) =>
    write(0, {
      ...{ ...there, kind: 'vaccination' as const, title, batch, given_by: 'Dr. Osei' },
      due_on: addDays(row.scheduled_date, Math.round(years * 365)),
    });
  for (const [daysAgo, weight_kg] of WEIGHTS) {
    write(daysAgo, { weight_kg, ...(daysAgo === 94 && there) });
  }
  dose('Rabies', 3, 'RB-20417');
  dose('DHPP', 1, 'DH-7731');
  dose('Bordetella', 0.31, 'BD-118');
  write(430, { kind: 'vaccination', title: 'Lyme', due_on: addDays(today, -65) });
  write(400, { kind: 'allergy', title: 'Chicken' });
  write(190, { kind: 'medication', title: 'Heartworm tablet, monthly' });
}
