import type { Random } from './random.ts';
import type { Planned } from './visit.ts';

const MINUTE = 60_000;

/** Who ended or moved a visit after it was booked, when and why. */
export function changeOf(
  random: Random,
  { clinic, status, startsAt, bookedAt, vet, patient }: Planned,
  endsAt: number,
  now: Date,
): { at: Date; by: string; reason: string | null } {
  const owner = patient.client.user.id;
  const desk = clinic.desk.user_id;
  const notAfterNow = (time: number) => new Date(Math.min(time, now.getTime()));
  const beforehand = () => {
    const span = Math.min(startsAt, now.getTime()) - bookedAt.getTime();
    return new Date(Math.floor(bookedAt.getTime() + random.next() * Math.max(0, span)));
  };
  switch (status) {
    case 'completed':
      return {
        at: notAfterNow(endsAt + random.int(0, 14) * MINUTE),
        by: vet?.user_id ?? desk,
        reason: null,
      };
    case 'no_show':
      return { at: notAfterNow(startsAt + random.int(20, 45) * MINUTE), by: desk, reason: null };
    case 'cancelled_by_owner':
      return {
        at: beforehand(),
        by: owner,
        reason: random.weighted([
          [30, null],
          [25, 'Feeling better.'],
          [20, 'Something came up at work.'],
          [15, 'Found an earlier time.'],
          [10, 'No car that day.'],
        ]),
      };
    case 'cancelled_by_clinic':
      return {
        at: beforehand(),
        by: desk,
        reason: random.pick([
          'The vet is unwell.',
          'An emergency surgery took the time.',
          'Power failure at the clinic.',
        ]),
      };
    case 'rescheduled':
      return { at: beforehand(), by: owner, reason: null };
    case 'booked':
      return { at: bookedAt, by: owner, reason: null };
  }
}
