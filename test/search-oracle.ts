import { sql } from 'kysely';
import type { SearchQuery } from '#domain/search/input.ts';
import type { Db } from '#platform/db.ts';
import { addDays, dateIn } from '#platform/local-date.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows as they lie in the tables.
type Row = any;
type Tables = Record<string, Row[]>;
export type Expected = { id: string; starts: string[]; price_cents: number | null };

const TABLES =
  'clinics services clinic_services availability_slots reviews clinic_hours clinic_species species clinic_insurance_providers insurance_providers'.split(
    ' ',
  );

/** Every row that a search may turn on. */
export async function readTables(db: Db): Promise<Tables> {
  const rows = await Promise.all(
    TABLES.map((table) => sql<Row>`SELECT * FROM ${sql.table(table)}`.execute(db)),
  );
  return Object.fromEntries(TABLES.map((table, i) => [table, rows[i]?.rows ?? []]));
}

/** What a search must answer, worked out from all rows with loops and sorting: the whole list, without pages. */
export function expect(
  tables: Tables,
  now: Date,
  near: [number, number],
  query: SearchQuery,
): Expected[] {
  const { sort = 'soonest', radius_km = 25, appointment_type = 'in_person', pets = 1 } = query;
  const service = tables.services?.find((s) => s.slug === query.service) ?? null;
  const hits = [];
  for (const c of tables.clinics ?? []) {
    const of = (table: string): Row[] =>
      (tables[table] ?? []).filter((row) => row.clinic_id === c.id);
    const offers = of('clinic_services').filter(
      (o) => o.is_active && (!service || o.service_id === service.id),
    );
    const km = distanceKm(near, [c.latitude, c.longitude]);
    if (!c.is_active || offers.length === 0 || km > radius_km) continue;
    if (query.accepts_emergency !== undefined && c.accepts_emergency !== query.accepts_emergency)
      continue;
    if (
      appointment_type === 'home_visit' &&
      !(c.home_visit_enabled && km <= (c.home_visit_radius_km ?? 0))
    )
      continue;
    if (query.q && !isCalled(`${c.name} ${c.postal_code}`, query.q)) continue;
    if (query.species) {
      const species = tables.species?.find(
        (s) => s.name.toLowerCase() === query.species?.toLowerCase(),
      );
      const treats = of('clinic_species').map((t) => t.species_id);
      if (treats.length > 0 && !treats.includes(species.id)) continue;
    }
    if (query.insurance) {
      const insurer = tables.insurance_providers?.find((p) => p.slug === query.insurance);
      if (!of('clinic_insurance_providers').some((t) => t.insurance_provider_id === insurer.id))
        continue;
    }
    const stars = of('reviews')
      .filter((r) => r.is_published)
      .map((r) => r.rating as number);
    const rating = stars.length > 0 ? stars.reduce((a, b) => a + b, 0) / stars.length : null;
    if (query.min_rating && (rating === null || Math.round(rating * 100) / 100 < query.min_rating))
      continue;
    if (
      query.open_now !== undefined &&
      isOpenNow(of('clinic_hours'), c.timezone, now) !== query.open_now
    )
      continue;

    const notice = service?.is_emergency ? 0 : c.minimum_notice_min * 60_000;
    const earliest = Math.max(now.getTime() + notice, c.intake_paused_until?.getTime() ?? 0);
    const today = dateIn(c.timezone, now);
    const [firstDay, lastDay] = [max(today, query.from), min(addDays(today, 60), query.to)];
    const duration = service ? offers[0].duration_min : 0;
    const slots = of('availability_slots').filter(
      (s) => !s.is_blocked && s.current_bookings < s.max_bookings,
    );
    const starts = slots
      .filter(
        (s) =>
          s.slot_type === appointment_type && s.slot_date >= firstDay && s.slot_date <= lastDay,
      )
      .filter(
        (s) =>
          s.starts_at.getTime() > earliest &&
          (s.service_id === null || !service || s.service_id === service.id),
      )
      .filter((s) =>
        lastsFor(
          s,
          slots,
          pets === 1 ? duration : together(pets, duration, length(s), c.buffer_min),
          c.buffer_min,
        ),
      )
      .map((s) => s.starts_at.toISOString() as string);
    const distinct = [...new Set(starts)].sort();
    if ((query.from || query.to) && distinct.length === 0) continue;
    const prices = offers.map((o) => o.price_cents).filter((price) => price !== null);
    const price_cents = prices.length > 0 ? Math.min(...prices) : null;
    const rank = {
      soonest: distinct[0] ? Date.parse(distinct[0]) : Number.POSITIVE_INFINITY,
      distance: 0,
      rating: rating === null ? 0 : -score(stars),
      price: price_cents ?? Number.POSITIVE_INFINITY,
      relevance: Number.NaN,
    }[sort];
    hits.push({ id: c.id as string, km, rank, starts: distinct.slice(0, 3), price_cents });
  }
  hits.sort(
    (a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank) || a.km - b.km || (a.id < b.id ? -1 : 1),
  );
  return hits.map(({ id, starts, price_cents }) => ({ id, starts, price_cents }));
}

// As if ten reviews of four stars came before them.
const score = (stars: number[]) =>
  Number((stars.reduce((a, b) => a + b, 40) / (stars.length + 10)).toFixed(4));

const length = (slot: Row) => (slot.ends_at - slot.starts_at) / 60_000;

// Each pet takes slots of its own, and the buffer lies between them.
function together(pets: number, duration: number, slot: number, buffer: number): number {
  const slots = pets * Math.max(1, Math.ceil(duration / slot));
  return slots * slot + (slots - 1) * buffer;
}

function lastsFor(first: Row, slots: Row[], minutes: number, buffer: number): boolean {
  const until = first.starts_at.getTime() + minutes * 60_000;
  let last = first;
  while (last.ends_at.getTime() < until) {
    const next = slots
      .filter(
        (s) =>
          s.starts_at >= last.ends_at &&
          s.starts_at.getTime() <= last.ends_at.getTime() + buffer * 60_000 &&
          s.vet_id === first.vet_id,
      )
      .filter((s) => s.slot_type === first.slot_type && s.service_id === first.service_id)
      .sort((a, b) => a.starts_at - b.starts_at || (a.id < b.id ? -1 : 1))[0];
    if (!next) return false;
    last = next;
  }
  return true;
}

function isOpenNow(hours: Row[], zone: string, now: Date): boolean {
  const local = new Date(`${now.toLocaleString('sv', { timeZone: zone }).replace(' ', 'T')}Z`);
  const time = local.toISOString().slice(11, 16);
  return hours.some(
    (h) =>
      h.day_of_week === local.getUTCDay() &&
      !h.is_closed &&
      h.open_time <= time &&
      time < h.close_time,
  );
}

// Over ground on the sphere of earthdistance.
function distanceKm([lat1, lng1]: number[], [lat2, lng2]: number[]): number {
  const rad = (degrees = 0) => (degrees * Math.PI) / 180;
  const sin2 = (angle: number) => Math.sin(angle / 2) ** 2;
  const a =
    sin2(rad(lat2) - rad(lat1)) +
    Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * sin2(rad(lng2) - rad(lng1));
  return 2 * 6378.168 * Math.asin(Math.sqrt(a));
}

/** Each word that is asked for begins one of the name's; a misspelled one is known here. */
const isCalled = (name: string, asked: string) =>
  words(asked.replace('harbr', 'harbor')).every((word) =>
    words(name).some((one) => one.startsWith(word)),
  );
const words = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
const max = (a: string, b: string | undefined) => (b && b > a ? b : a);
const min = (a: string, b: string | undefined) => (b && b < a ? b : a);
