import type { Asked } from '../answer.ts';
import type { ClinicProfile, PaymentTerms, Slot } from '../contract.ts';
import { addDays, isDay } from '../format.ts';

const WEEK = 7;
/** As far as one question to the schedule reaches. */
const LOOK_AHEAD = 31;
/** Nobody offers times a year ahead. */
const FURTHEST_DAYS = 366;

export type Day = { date: string; slots: Slot[] };

export type Kind = 'in_person' | 'home_visit';

export type Times = WeekTimes & {
  service: string | null;
  vet: string | null;
  type: Kind;
  /** The kinds of visit to choose from. */
  kinds: Kind[];
  /** What booking the service asks for. */
  terms: PaymentTerms | null;
};

export type WeekTimes = {
  from: string;
  /** Seven days from `from`, the empty ones too. */
  days: Day[];
  previous: string | null;
  next: string;
  /** The first day with a free time after an empty week. */
  nextFree: string | null;
};

/** The free times of one week for the service, vet and kind of visit in the address. */
export async function loadTimes(
  { domain, ctx, url }: Asked,
  clinic: ClinicProfile,
  today: string,
): Promise<Times> {
  const get = (key: string) => url.searchParams.get(key) || null;
  const service =
    clinic.services.find(({ slug }) => slug === get('service')) ??
    clinic.services.find(({ slug }) => slug === 'sick-visit') ??
    clinic.services[0];
  const vet = clinic.team.find(({ vet_id }) => vet_id === get('vet')) ?? null;
  const kinds = service ? kindsOf(service, clinic.home_visit_enabled) : [];
  const type = kinds.find((kind) => kind === get('type')) ?? kinds[0] ?? 'in_person';
  const [week, terms] = await Promise.all([
    loadWeek({ domain, ctx }, today, get('from'), {
      clinic_id: clinic.id,
      slot_type: type,
      ...(service ? { service_id: service.service_id } : {}),
      ...(vet ? { vet_id: vet.vet_id } : {}),
    }),
    service ? domain.payments.paymentTerms(ctx, clinic.id, service.service_id) : null,
  ]);
  return {
    ...(service ? week : { ...week, days: week.days.map((day) => ({ ...day, slots: [] })) }),
    service: service?.slug ?? null,
    vet: vet?.vet_id ?? null,
    type,
    kinds,
    terms,
  };
}

type SlotQuery = Parameters<Asked['domain']['availability']['listSlots']>[1];

/** The free times of the week from a day on, today at the earliest. */
export async function loadWeek(
  { domain, ctx }: Pick<Asked, 'domain' | 'ctx'>,
  today: string,
  asked: string | null,
  query: Omit<SlotQuery, 'from' | 'to'>,
): Promise<WeekTimes> {
  const from =
    asked && isDay(asked) && asked > today && asked < addDays(today, FURTHEST_DAYS) ? asked : today;
  const slots = await domain.availability.listSlots(ctx, {
    ...query,
    from,
    to: addDays(from, LOOK_AHEAD - 1),
  });
  const days = Array.from({ length: WEEK }, (_, index) => addDays(from, index)).map((date) => ({
    date,
    slots: oneEachTime(slots.filter(({ slot_date }) => slot_date === date)),
  }));
  const next = addDays(from, WEEK);
  return {
    from,
    days,
    previous: from > today ? later(addDays(from, -WEEK), today) : null,
    next,
    nextFree: slots.find(({ slot_date }) => slot_date >= next)?.slot_date ?? null,
  };
}

/** Where a service can happen; house calls of their own happen nowhere else. */
function kindsOf(
  { slug, supports_home_visit }: ClinicProfile['services'][number],
  homeVisits: boolean,
): Kind[] {
  if (!homeVisits || !supports_home_visit) return ['in_person'];
  return slug.startsWith('home-visit') ? ['home_visit'] : ['in_person', 'home_visit'];
}

const later = (one: string, other: string) => (one > other ? one : other);

/** Two vets free at nine are one nine o'clock to somebody who takes either. */
function oneEachTime(slots: Slot[]): Slot[] {
  const byTime = new Map<string, Slot>();
  for (const slot of slots) if (!byTime.has(slot.start_time)) byTime.set(slot.start_time, slot);
  return [...byTime.values()];
}
