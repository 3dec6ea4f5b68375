import { domain } from '#domain/index.ts';
import { addDays, dateIn } from '#platform/local-date.ts';
import { signedIn, stranger } from '#test/people.ts';
import { photo } from '#test/pictures.ts';
import { type Cast, DESK_WORDS, MAYAS_WORDS, NEW_YORK, sharedDog } from './cast.ts';

/** Something that a request names. A hidden one must look to strangers as if it were not there. */
export type Thing = { hidden: boolean; make: (cast: Cast) => Promise<unknown> };

export const hidden = (make: (cast: Cast) => Promise<string>): Thing => ({
  hidden: true,
  make: async (cast) => {
    const id = await make(cast);
    cast.secrets.add(id);
    return id;
  },
});
export const open = (make: (cast: Cast) => unknown): Thing => ({
  hidden: false,
  make: async (cast) => make(cast),
});

let made = 0;

/** A day on which nothing else happens, so many days from today. */
export const day = (n: number) => open(() => addDays(dateIn(NEW_YORK, new Date()), n));
export const fresh = (text: (n: number) => string) => open(() => text(++made));

/** No secret itself, but what its people do is: to others its desk must look like that of a clinic that is not there. */
export const clinic: Thing = { hidden: true, make: async ({ clinic: { id } }) => id };
/** The same, with an emergency sign up. */
export const signed: Thing = {
  hidden: true,
  make: async ({ grace, clinic: { id } }) => {
    await domain.emergency.setSign(grace.ctx, id, { flag_type: 'at_capacity' });
    return id;
  },
};
export const slug = open(({ clinic }) => clinic.slug);
export const exam = open(({ examId }) => examId);
export const vet = open(({ vet_id }) => vet_id);
export const slot = open(async ({ offer }) => (await offer()).id);

/** A dog of Maya's that has no visit yet. */
export const pet = hidden(async (cast) => {
  const id = await sharedDog(cast, `Biscuit ${++made}`);
  await domain.pets.update(cast.people.owner.ctx, id, { notes: MAYAS_WORDS });
  return id;
});

/** A visit ahead of one of Maya's dogs. */
export const visit = hidden((cast) => book(cast, cast.people.owner.ctx.now));

/** A visit whose time came an hour ago. */
export const lateVisit = hidden(async (cast) => {
  const before = new Date(Date.now() - 2 * 3_600_000);
  const admin = { ...cast.grace.ctx, now: before };
  const start = local(new Date(Date.now() - 3_600_000));
  const { id } = await domain.availability.addSlot(admin, {
    clinic_id: cast.clinic.id,
    slot_date: start.date,
    start_time: start.time,
    end_time: local(new Date(Date.now() - 1_800_000)).time,
  });
  return book(cast, before, id);
});

/** A visit that has just begun. */
export const startedVisit = hidden(async (cast) => {
  const id = await book(cast, cast.people.owner.ctx.now);
  await domain.appointments.start({ ...cast.grace.ctx, now: new Date() }, id);
  return id;
});

/** A pet that has been to Harbor Street. */
export const patient = hidden(async (cast) => {
  const id = await book(cast, cast.people.owner.ctx.now);
  return (await domain.appointments.get(cast.people.owner.ctx, id)).pet.id;
});

/** A picture to upload, like no other. */
export const picture = open(async () => new Blob([await photo({ width: 40, height: 30 })]));

/** A photo of Harbor Street: everybody sees it, and strangers change nothing about it. */
export const clinicPhoto: Thing = {
  hidden: true,
  make: async ({ db, clinic: { id: clinic_id }, grace }) => {
    const key = String(++made).padStart(32, 'f');
    const file = { key, media: 'picture' as const, names: ['40.webp'], width: 40, height: 30 };
    await db
      .insertInto('files')
      .values({ ...file, offered_at: new Date() })
      .execute();
    const { count } = await db
      .selectFrom('clinic_photos')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('clinic_id', '=', clinic_id)
      .executeTakeFirstOrThrow();
    const { id } = await db
      .insertInto('clinic_photos')
      .values({
        ...{ clinic_id, file_key: key, alt_text: 'The door', created_by: grace.user_id },
        position: Number(count) + 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  },
};

export const hold = hidden(async ({ offer, people, examId }) => {
  const order = { slot_id: (await offer()).id, service_id: examId };
  return (await domain.holds.take({ ...people.owner.ctx, now: new Date() }, order)).id;
});

/** Maya's place in line, for a day on which nobody offers a time. */
export const entry = hidden((cast) =>
  waitOn(cast, { from_date: far(300), to_date: far(300), to_time: '01:00' }),
);

/** A time that was offered to Maya, who waited for it. */
export const waitlistOffer = hidden(async (cast) => {
  const at = await cast.offer();
  const { slot_date, start_time: from_time, end_time: to_time } = at;
  const when = { from_date: slot_date, to_date: slot_date, from_time, to_time };
  const id = await waitOn(cast, when);
  await domain.waitlist.offerFreed(stranger(cast.db), [at.id]);
  const { owner } = cast.people;
  const entries = await domain.waitlist.list(owner.ctx);
  return entries.find((e) => e.id === id)?.offer?.id ?? '';
});

export const calendarFeed = hidden(async ({ people: { owner } }) => {
  const { id } = await domain.calendar.makeFeed(owner.ctx, { kind: 'owner' });
  return id;
});

export const closure = hidden(async ({ grace, clinic: { id } }) => {
  const days = { starts_on: far(600), ends_on: far(600), reason: 'Holiday' };
  return (await domain.schedule.addClosure(grace.ctx, id, days)).id;
});

export const timeOff = hidden(async ({ grace, clinic: { id }, vet_id }) => {
  const days = { vet_id, starts_on: far(601), ends_on: far(601), reason: DESK_WORDS };
  return (await domain.schedule.addTimeOff(grace.ctx, id, days)).id;
});

/** Another device of Maya's. */
export const session = hidden(async ({ db, people: { owner } }) => {
  const login = { email: owner.email, password: 'correct horse battery' };
  const { token } = await domain.accounts.login(stranger(db), login);
  return (await signedIn(db, token)).actor?.session_id ?? '';
});

/** A card of Maya's. */
export const card = hidden(async ({ db, people: { owner } }) => {
  const { id } = await db
    .insertInto('payment_methods')
    .values({ user_id: owner.user_id, provider: 'sandbox', provider_token: `card_visa_${++made}` })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** Maya was led to the provider's page, and has entered nothing yet. */
export const cardSession = hidden(async ({ db, people: { owner } }) => {
  const { id } = await db
    .insertInto('card_sessions')
    .values({ user_id: owner.user_id, provider: 'sandbox', provider_session_id: `cs_${++made}` })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** What Maya paid for a visit ahead. */
export const payment = hidden(async (cast) => {
  const appointment_id = await book(cast, cast.people.owner.ctx.now);
  const { id } = await cast.db
    .insertInto('payments')
    .values({
      ...{ appointment_id, user_id: cast.people.owner.user_id, provider: 'sandbox' },
      ...{ kind: 'deposit', status: 'succeeded', amount_cents: 6200, paid_at: new Date() },
      provider_payment_id: `ch_seed_6200_USD_${++made}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** A part of such a payment that the provider would not give back. */
export const stuckRefund = hidden(async (cast) => {
  const payment_id = String(await payment.make(cast));
  const { id } = await cast.db
    .insertInto('refunds')
    .values({ payment_id, amount_cents: 100, status: 'failed', failure_reason: 'declined' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** A visit of Maya's that is over. */
export const doneVisit = hidden(async (cast) => {
  const id = await book(cast, cast.people.owner.ctx.now);
  await domain.appointments.complete({ ...cast.grace.ctx, now: new Date() }, id);
  return id;
});

/** The same, and she has said how it was. */
export const reviewedVisit = hidden(async (cast) => {
  const id = (await doneVisit.make(cast)) as string;
  await domain.reviews.submit(cast.people.owner.ctx, id, { rating: 4 });
  return id;
});

/** Reviews are read by everybody; what is done to them must look to strangers as if it were not there. */
const reviewThat = (becomes: (cast: Cast, id: string) => Promise<unknown>): Thing => ({
  hidden: true,
  make: async (cast) => {
    const { owner } = cast.people;
    const visit = (await reviewedVisit.make(cast)) as string;
    const { id } = await domain.reviews.ofVisit(owner.ctx, visit);
    await becomes(cast, id);
    return id;
  },
});
export const review = reviewThat(async () => {});
export const reportedReview = reviewThat(({ grace }, id) =>
  domain.reviews.report(grace.ctx, id, { reason: 'other' }),
);
export const unpublishedReview = reviewThat(async ({ db, people }, id) => {
  const ctx = await signedIn(db, people.support.token);
  await domain.reviews.unpublish(ctx, id, { reason: 'other' });
});

/** Maya's account at a provider. */
export const identity = hidden(async ({ db, people: { owner } }) => {
  const row = { user_id: owner.user_id, issuer: 'https://id.example', subject: `maya-${++made}` };
  const { id } = await db
    .insertInto('user_identities')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** A passkey of Maya's. */
export const passkey = hidden(async ({ db, people: { owner } }) => {
  const row = { user_id: owner.user_id, credential_id: `key-${++made}`, name: 'Phone' };
  const { id } = await db
    .insertInto('passkeys')
    .values({ ...row, public_key: Buffer.from('none') })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** The bill of a visit of Maya's, not issued yet. */
export const billDraft = hidden(async (cast) => {
  const visit = (await doneVisit.make(cast)) as string;
  return (await domain.invoices.draftFor(cast.grace.ctx, visit)).id;
});

/** The same, issued. */
export const bill = hidden(async (cast) => {
  const id = (await billDraft.make(cast)) as string;
  return (await domain.invoices.issue(cast.grace.ctx, id)).id;
});

/** A checkout of Maya's for which she was not charged. */
export const checkout = hidden(async ({ db, offer, people: { owner }, clinic: { id } }) => {
  const { id: slot_id } = await offer();
  const made = await db
    .insertInto('checkouts')
    .values({
      ...{ user_id: owner.user_id, clinic_id: id, slot_id, hold_id: slot_id, booking: '{}' },
      ...{ policy: 'deposit', shares: [100], amount_cents: 100, currency: 'USD', status: 'lapsed' },
      ...{ provider: 'sandbox', return_url: 'http://localhost/', expires_at: new Date() },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
});

const far = (n: number) => addDays(dateIn(NEW_YORK, new Date()), n);

function local(instant: Date): { date: string; time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(NEW_YORK)
    .toPlainDateTime();
  return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString().slice(0, 5) };
}

async function book(cast: Cast, now: Date, slot_id?: string): Promise<string> {
  const { owner } = cast.people;
  const order = {
    slot_id: slot_id ?? (await cast.offer()).id,
    pet_id: await sharedDog(cast, `Biscuit ${++made}`),
    service_id: cast.examId,
    owner_notes: MAYAS_WORDS,
  };
  const { id } = await domain.appointments.book({ ...owner.ctx, now }, order);
  await domain.appointments.change(cast.grace.ctx, id, { clinic_notes: DESK_WORDS });
  return id;
}

async function waitOn(
  cast: Cast,
  when: { from_date: string; to_date: string; from_time?: string; to_time: string },
): Promise<string> {
  const { people, clinic, examId } = cast;
  const pet_id = await sharedDog(cast, `Mochi ${++made}`);
  const wish = { ...when, clinic_id: clinic.id, service_id: examId, pet_id };
  return (await domain.waitlist.join(people.owner.ctx, wish)).id;
}
