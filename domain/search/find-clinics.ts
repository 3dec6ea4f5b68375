import { FURTHEST_DAYS } from '#domain/availability/find.ts';
import type { Ctx } from '#domain/context.ts';
import { findPlace } from '#domain/places/find.ts';
import type { Place } from '#domain/places/place.ts';
import { InvalidInput } from '#platform/errors.ts';
import { dateIn, daysBetween } from '#platform/local-date.ts';
import type { Page } from '#platform/page.ts';
import { cursorAfter, placeOf, START } from './cursor.ts';
import type { ClinicHit, ServiceSummary } from './hit.ts';
import type { SearchQuery } from './input.ts';
import type { search } from './sql/hits.ts';
import { selectInsuranceProvider, selectSpecies } from './sql/names.ts';
import { bestMatching, bestRated, cheapest, nearest, soonestPlainly } from './sql/ranked.ts';
import { selectServices } from './sql/services.ts';
import { soonest } from './sql/soonest.ts';
import { selectWords } from './sql/words.ts';
import { choicesOf } from './words.ts';

export type SearchResult = Page<ClinicHit> & { origin: Place; service: ServiceSummary | null };

/**
 * Clinics around a place, each with its next three starts for the service, in one query.
 * Errors: 422 naming the field for an unknown place, service, species or insurer, impossible days, or a foreign cursor.
 */
export async function findClinics(ctx: Ctx, query: SearchQuery): Promise<SearchResult> {
  const { sort = 'soonest', limit = 20, radius_km = 25 } = query;
  checkDays(ctx, query);
  const place = query.cursor ? placeOf(sort, query.cursor) : START;
  const origin = await findPlace(ctx, query);
  const service = await findService(ctx, query.service);
  const asked = {
    latitude: origin.latitude,
    longitude: origin.longitude,
    radius_m: radius_km * 1000,
    now: ctx.now,
    service_id: service?.id ?? null,
    slot_type: query.appointment_type ?? 'in_person',
    pets: query.pets ?? 1,
    from: query.from ?? null,
    to: query.to ?? null,
    ...(await wordsOf(ctx, query.q)),
    species_id: await idOf(ctx, 'species', query.species, selectSpecies),
    insurance_provider_id: await idOf(ctx, 'insurance', query.insurance, selectInsuranceProvider),
    min_rating: query.min_rating ?? null,
    open_now: query.open_now ?? null,
    accepts_emergency: query.accepts_emergency ?? null,
    after_rank: place.after?.rank ?? null,
    after_chord: place.after?.chord ?? null,
    after_id: place.after?.id ?? null,
    seen: place.seen,
    most: limit + 1,
  };
  const rows = await statementFor(query)(ctx.db, asked);
  const hits = rows.slice(0, limit);
  return {
    data: hits.map(({ rank: _, chord: __, ...hit }) => hit),
    next_cursor: rows.length > limit ? cursorAfter(sort, place, hits) : null,
    origin,
    service,
  };
}

/** The services that clinics can offer, in the order of the catalogue. */
export async function listServices(ctx: Ctx): Promise<ServiceSummary[]> {
  return selectServices(ctx.db);
}

function statementFor({
  sort = 'soonest',
  appointment_type,
}: SearchQuery): ReturnType<typeof search> {
  switch (sort) {
    case 'relevance':
      return bestMatching;
    case 'distance':
      return nearest;
    case 'rating':
      return bestRated;
    case 'price':
      return cheapest;
    default:
      // Bounds are kept for visits at the clinic.
      return appointment_type === 'home_visit' ? soonestPlainly : soonest;
  }
}

/** What was asked in words, as the documents must have it. */
async function wordsOf(ctx: Ctx, q: string | undefined) {
  const choices = q === undefined ? [] : choicesOf(q);
  if (choices.length === 0) return { words: null, phrase: null };
  const [asked] = await selectWords(ctx.db, JSON.stringify(choices), q ?? '');
  return { words: asked?.words ?? null, phrase: asked?.phrase ?? null };
}

async function findService(ctx: Ctx, slug: string | undefined): Promise<ServiceSummary | null> {
  if (slug === undefined) return null;
  const service = (await listServices(ctx)).find((s) => s.slug === slug);
  if (!service) throw InvalidInput.at('service', `We do not know a service called ${slug}`);
  return service;
}

async function idOf(
  ctx: Ctx,
  path: 'species' | 'insurance',
  name: string | undefined,
  select: typeof selectSpecies,
): Promise<number | null> {
  if (name === undefined) return null;
  const [row] = await select(ctx.db, name);
  if (!row) throw InvalidInput.at(path, `We do not know ${name}`);
  return row.id;
}

function checkDays(ctx: Ctx, { from, to }: SearchQuery): void {
  const today = dateIn('UTC', ctx.now);
  for (const [path, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (day && Math.abs(daysBetween(today, day)) > FURTHEST_DAYS) {
      throw InvalidInput.at(path, 'must be a day within two years');
    }
  }
  if (from && to && to < from) throw InvalidInput.at('to', 'must not be before from');
}
