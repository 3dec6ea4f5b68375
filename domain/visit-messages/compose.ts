import { cancellationFee, freeUntil } from '#domain/appointments/cancellation.ts';
import { calendarFile } from '#domain/calendar/file.ts';
import type { Ctx } from '#domain/context.ts';
import { type Reader, reach } from '#domain/inbox/reach.ts';
import { letter, type Words } from '#domain/notifications/letter.ts';
import type { Compose, Letter, Message } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import type { Topic } from '#domain/notifications/topic.ts';
import { instantIn, money, names } from '#domain/notifications/words.ts';
import type { Trx } from '#platform/db.ts';
import { selectVisits } from './sql/visits.ts';
import { calendarVisit, type LetterVisit } from './visit.ts';

type Visits = [LetterVisit, ...LetterVisit[]];
type Asked = { ctx: Ctx; reader: Reader; visits: Visits; publicUrl: string };

/** "You are booked", with the calendar entry. */
export const composeBooked: Compose = about('visit_booked', isAhead, (asked) => ({
  subject: `${who(asked.visits)}: booked for ${when(asked)}`,
  title: isOwn(asked)
    ? 'You are booked'
    : `${who(asked.visits)} ${asked.visits.length > 1 ? 'are' : 'is'} booked`,
  paragraphs: [`${sees(asked.visits)} The time is yours.`],
  notes: policyOf(asked),
}));

/** The new time, with the calendar entry that replaces the old. */
export const composeMoved: Compose = about('visit_moved', isAhead, (asked) => ({
  subject: `${who(asked.visits)}: moved to ${when(asked)}`,
  title: isOwn(asked) ? 'Your visit has a new time' : `${who(asked.visits)} has a new time`,
  paragraphs: [`${sees(asked.visits)} Code and place are as before.`],
  notes: policyOf(asked),
}));

/** What was called off, by whom, and what it cost; takes the entry out of the calendar. */
export const composeCancelled: Compose = about('visit_cancelled', isCancelled, (asked) => {
  const [visit] = asked.visits;
  const byClinic = visit.status === 'cancelled_by_clinic';
  const fee = visit.cancellation_fee_cents ?? 0;
  return {
    subject: `${who(asked.visits)}: the visit on ${when(asked)} is cancelled`,
    title: byClinic
      ? 'The clinic had to cancel'
      : isOwn(asked)
        ? 'Your visit is cancelled'
        : `${visit.pet_name}’s visit is cancelled`,
    paragraphs: [
      byClinic
        ? `${visit.clinic_name} cannot see ${visit.pet_name} at this time. It costs you nothing, and other times are open.`
        : `${visit.is_cancelled_by_reader ? `You cancelled ${visit.pet_name}’s visit.` : `${visit.pet_name}’s visit was cancelled.`}${costOf(visit, fee)}`,
      ...(byClinic && visit.cancellation_reason
        ? [`They wrote: ${visit.cancellation_reason}`]
        : []),
    ],
  };
});

function about(
  topic: Topic,
  isTrue: (visit: LetterVisit, now: Date) => boolean,
  say: (asked: Asked) => Pick<Words, 'subject' | 'title' | 'paragraphs' | 'notes'>,
): Compose {
  return async (trx, ctx, message, publicUrl) => {
    const found = await visitsOf(trx, ctx, message);
    const [first, ...others] = found.filter((one) => one.pet_lives && isTrue(one, ctx.now));
    if (!first) return null;
    const reader = await reach(trx, message, topic, publicUrl);
    if (!reader) return null;
    const asked: Asked = { ctx, reader, visits: [first, ...others], publicUrl };
    return { ...visitLetter(asked, say(asked)), calendar: calendarOf(asked) };
  };
}

/** The visits that a message names and its reader still sees, as they are now; a sitter hears of no money. */
export async function visitsOf(trx: Trx, { now }: Ctx, message: Message): Promise<LetterVisit[]> {
  const visits = await selectVisits(trx, message.user_id, now, message.data.visit_ids as string[]);
  const without = { price_cents: null, cancellation_fee_cents: null, cancellation_terms: [] };
  return visits.map((visit) => (visit.reader === 'sitter' ? { ...visit, ...without } : visit));
}

/** A letter about visits: the words given, then the facts and the way to the page. */
export function visitLetter(
  { reader, visits, publicUrl }: Pick<Asked, 'reader' | 'visits' | 'publicUrl'>,
  words: Pick<Words, 'subject' | 'title' | 'paragraphs' | 'notes'>,
): Letter {
  const [first] = visits;
  return {
    to: reader.email,
    headers: reader.headers,
    ...letter({
      ...words,
      facts: visits.flatMap((one) => factsOf(one, reader, visits.length > 1)),
      button:
        visits.length > 1
          ? { label: 'See your visits', href: `${publicUrl}${pages.visits()}` }
          : { label: 'See your visit', href: `${publicUrl}${pages.visit(first.id)}` },
      footer:
        first.reader === 'booker'
          ? 'You get this because you booked through FindMyVet.'
          : `You get this because you look after ${first.pet_name}. What you hear of is yours to choose on the pet’s page.`,
      unsubscribe: reader.unsubscribe,
    }),
  };
}

function factsOf(visit: LetterVisit, reader: Reader, several: boolean): [string, string][] {
  const { starts_at, timezone, vet_name, service_name, price_cents } = visit;
  return [
    ...(several ? ([['Who', visit.pet_name]] as [string, string][]) : []),
    ['When', instantIn(timezone, starts_at, reader.timezone)],
    [
      'Where',
      visit.is_home_visit ? `At home, ${visit.address}` : `${visit.clinic_name}, ${visit.address}`,
    ],
    ['What for', `${service_name}${vet_name ? ` with ${vet_name}` : ''}`],
    ...(price_cents === null
      ? []
      : ([['Price', `from ${money(price_cents, visit.currency)}`]] as [string, string][])),
    ['Code', visit.confirmation_code],
    ['Phone', visit.clinic_phone],
  ];
}

function policyOf({ ctx, visits, reader }: Asked): string[] {
  const [visit] = visits;
  if (visit.reader === 'sitter') return [];
  const until = freeUntil(visit);
  if (!until) return ['Free to cancel until it starts.'];
  const fee = cancellationFee(visit, new Date(until.getTime() + 1_000));
  if (until <= ctx.now) return [];
  return [
    `Free to cancel until ${instantIn(visit.timezone, until, reader.timezone)}, then ${money(fee, visit.currency)}.`,
  ];
}

// A REQUEST or CANCEL is about one entry; of several a calendar can only be told.
function calendarOf({ ctx, reader, visits, publicUrl }: Asked): NonNullable<Letter['calendar']> {
  const [first] = visits;
  const method = visits.length > 1 ? 'PUBLISH' : first.is_live ? 'REQUEST' : 'CANCEL';
  const host = new URL(publicUrl).hostname;
  const parties = {
    organizer: { name: first.clinic_name, email: `no-reply@${host}` },
    attendee: { name: reader.first_name, email: reader.email },
  };
  const entries = visits.map((one) => calendarVisit(one, publicUrl));
  const content = calendarFile(method, entries, {
    now: ctx.now,
    ...(method !== 'PUBLISH' && parties),
  });
  return { method, content };
}

function isAhead({ is_live, ends_at }: LetterVisit, now: Date): boolean {
  return is_live && ends_at > now;
}

function isCancelled({ status }: LetterVisit): boolean {
  return status === 'cancelled_by_owner' || status === 'cancelled_by_clinic';
}

const isOwn = ({ visits: [first] }: Asked) => first.reader === 'booker';
const costOf = (visit: LetterVisit, fee: number) =>
  visit.reader === 'sitter'
    ? ''
    : ` ${fee ? `It cost ${money(fee, visit.currency)}.` : 'It cost nothing.'}`;
const who = (visits: LetterVisit[]) => names(visits.map(({ pet_name }) => pet_name));
const when = ({ visits: [first], reader }: Asked) =>
  instantIn(first.timezone, first.starts_at, reader.timezone);
const sees = (visits: Visits) => {
  const [first] = visits;
  const where = first.is_home_visit ? 'at home' : `at ${first.clinic_name}`;
  return first.vet_name && visits.length === 1
    ? `${first.vet_name} sees ${first.pet_name} ${where}.`
    : `${who(visits)} will be seen ${where}.`;
};
