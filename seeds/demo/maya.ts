import { addDays, dayOfWeek, instantOf, localDate } from './calendar.ts';
import type { Clients } from './clients.ts';
import type { Clinic } from './clinic.ts';
import { keepHealth } from './health.ts';
import { bill, pay } from './money.ts';
import { type PastVisit, writePast } from './past.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';
import { reviewRow } from './reviews.ts';
import type { Rows } from './rows.ts';
import type { Slot } from './slots.ts';
import type { Visits } from './visit.ts';

const DAY_MS = 86_400_000;

type Context = {
  random: Random;
  people: People;
  rows: Rows;
  clients: Clients;
  visits: Visits;
  now: Date;
};

/** Maya Torres with Biscuit and Mochi: two visits behind them, one of them reviewed, and one about a week ahead. */
export function enrolMaya(clinic: Clinic, slots: Slot[], context: Context): void {
  const { random, people, rows, clients, now } = context;
  const client = clients.enrol(
    people.user({
      at: new Date(now.getTime() - 140 * DAY_MS),
      timezone: clinic.row.timezone,
      areaCode: '917',
      first_name: 'Maya',
      last_name: 'Torres',
      email: 'owner@demo.test',
    }),
  );
  const biscuit = clients.addPet(client, {
    name: 'Biscuit',
    species: 'Dog',
    breed: 'Beagle',
    sex: 'male',
    ageYears: 4.2,
    weight_kg: 11.8,
  });
  const mochi = clients.addPet(client, {
    name: 'Mochi',
    species: 'Cat',
    breed: 'Domestic Shorthair',
    sex: 'female',
    ageYears: 6.7,
    weight_kg: 4.3,
  });
  biscuit.animal.row.notes = 'Pulls toward every bakery. Takes pills in cream cheese.';
  mochi.animal.row.notes = 'Hates the carrier; please cover it with a towel.';

  const [osei, lind] = clinic.vets;
  const past = (
    daysAgo: number,
    vet: typeof osei,
    start: number,
    patient: typeof biscuit,
    service: string,
  ): PastVisit => {
    const { date, startsAt, shift } = dayOfVet(clinic, vet, daysAgo, start, now);
    const moment = { shift, date, start, startsAt, length: 1 };
    const visit = writePast(
      random,
      clinic,
      moment,
      service,
      patient,
      new Date(startsAt - 5 * DAY_MS),
      context,
      'completed',
    );
    visit.row.clinic_notes = null;
    return visit;
  };
  const boosters = past(94, osei, 10 * 60, biscuit, 'vaccination');
  boosters.row.owner_notes = 'Boosters are due, and he needs kennel cough for boarding.';
  const checkUp = past(38, lind, 11 * 60, mochi, 'general-exam');
  checkUp.row.owner_notes = 'Bad breath lately. Teeth?';
  const writtenAt = new Date(boosters.planned.startsAt + 1.3 * DAY_MS);
  rows.reviews.push(
    reviewRow(random, boosters.row, 5, writtenAt, {
      title: 'He did not even notice the needle',
      body: 'Dr. Osei sat on the floor with Biscuit and a jar of peanut butter, and the shots were done before he looked up. She told me which vaccines he really needs and which he does not. The certificate was in my e-mail by the time we got home.',
      reply: [
        'Thank you, Maya. Biscuit is welcome to sit on our floor any time.',
        new Date(writtenAt.getTime() + 1.1 * DAY_MS),
        clinic,
      ],
      parts: { care_rating: 5, wait_rating: 4, value_rating: 5 },
    }),
  );
  keepHealth(biscuit.animal.row.id, boosters, context);
  payFor([boosters, checkUp], context);
  bookNext(clinic, slots, context, biscuit);
}

/** Maya's card, and what she paid with it after her visits. */
function payFor(past: PastVisit[], context: Context): void {
  const { random, rows, now } = context;
  const [first] = past;
  if (!first) return;
  const since = new Date(first.planned.startsAt - 5 * DAY_MS);
  const card = {
    id: random.uuid(since),
    user_id: first.row.owner_id,
    provider: 'sandbox',
    provider_token: 'card_visa_maya',
    card_brand: 'visa',
    card_last4: '4242',
    card_exp_month: 8,
    card_exp_year: now.getUTCFullYear() + 2,
    is_default: true,
    created_at: since,
  };
  rows.payment_methods.push(card);
  for (const visit of past) {
    const { row } = visit;
    const at = new Date(visit.planned.startsAt + 45 * 60_000);
    bill(visit, at, context);
    pay(visit, at, context, {
      payment_method_id: card.id,
      provider: 'sandbox',
      provider_payment_id: `ch_seed_${row.price_cents ?? 0}_USD_${row.confirmation_code}`,
      recorded_by: null,
    });
  }
}

/** The last time of Dr. Osei's first day at work from six days ahead on. */
function bookNext(
  clinic: Clinic,
  slots: Slot[],
  { visits, now }: Context,
  biscuit: PastVisit['planned']['patient'],
): void {
  const [osei] = clinic.vets;
  const later = slots
    .filter(({ vet, daysAhead }) => vet === osei && daysAhead >= 6)
    .sort((a, b) => a.startsAt - b.startsAt);
  const slot = later.findLast(({ daysAhead }) => daysAhead === later[0]?.daysAhead);
  if (!slot) return;
  slot.row.is_blocked = false;
  const visit = visits.write({
    clinic,
    run: [slot.row],
    start: slot.start,
    startsAt: slot.startsAt,
    vet: slot.vet,
    patient: biscuit,
    service: 'general-exam',
    bookedAt: new Date(now.getTime() - 2.2 * DAY_MS),
    status: 'booked',
  });
  visit.owner_notes = 'Yearly check-up. He has been scratching behind his left ear.';
  visit.clinic_notes = null;
}

/** The vet's first working day at or before so many days ago. */
function dayOfVet(
  clinic: Clinic,
  vet: Clinic['vets'][number] | undefined,
  daysAgo: number,
  start: number,
  now: Date,
) {
  const today = localDate(clinic.row.timezone, now);
  for (let days = daysAgo; ; days++) {
    const date = addDays(today, -days);
    const shift = clinic.shifts.find(
      (one) =>
        one.vet === vet &&
        one.day_of_week === dayOfWeek(date) &&
        one.slot_type === 'in_person' &&
        one.end > start,
    );
    const startsAt = instantOf(clinic.row.timezone, date, start);
    if (shift && startsAt !== null) return { date, shift, startsAt };
  }
}
