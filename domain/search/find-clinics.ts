import type { Ctx } from '#domain/context.ts';
import { findPlace } from '#domain/places/find.ts';
import type { Place } from '#domain/places/place.ts';
import { InvalidInput } from '#platform/errors.ts';
import { fromCursor, type Page, page } from '#platform/page.ts';
import type { ClinicHit, ServiceSummary } from './hit.ts';
import type { SearchQuery } from './input.ts';
import { searchBy } from './sql/clinics.ts';
import { selectServices } from './sql/services.ts';

export type SearchResult = Page<ClinicHit> & { origin: Place; service: ServiceSummary | null };

/**
 * Clinics around a place, each with its next three starts for the service, in one query.
 * Errors: 422 naming the field for an unknown place, service or cursor.
 */
export async function findClinics(ctx: Ctx, query: SearchQuery): Promise<SearchResult> {
  const { sort = 'soonest', limit = 20, radius_km = 25 } = query;
  const [origin, service] = [await findPlace(ctx, query), await findService(ctx, query.service)];
  const [rank, distance, id] = query.cursor
    ? fromCursor(query.cursor, ['number', 'number', 'uuid'])
    : [null, null, null];
  const rows = await searchBy[sort](
    ctx.db,
    origin.latitude,
    origin.longitude,
    radius_km * 1000,
    ctx.now,
    service?.id ?? null,
    query.appointment_type ?? 'in_person',
    query.accepts_emergency ?? null,
    query.open_now ?? null,
    // JSON has no Infinity: a cursor writes the rank of clinics that have none as null.
    query.cursor && rank === null ? Number.POSITIVE_INFINITY : (rank as number | null),
    distance as number | null,
    id as string | null,
    limit + 1,
  );
  const { data, next_cursor } = page(rows, limit, (hit) => [hit.rank, hit.distance_m, hit.id]);
  return {
    data: data.map(({ rank: _, distance_m: __, ...hit }) => hit),
    next_cursor,
    origin,
    service,
  };
}

/** The services that clinics can offer, in the order of the catalogue. */
export async function listServices(ctx: Ctx): Promise<ServiceSummary[]> {
  return selectServices(ctx.db);
}

async function findService(ctx: Ctx, slug: string | undefined): Promise<ServiceSummary | null> {
  if (slug === undefined) return null;
  const service = (await listServices(ctx)).find((s) => s.slug === slug);
  if (!service) throw InvalidInput.at('service', `We do not know a service called ${slug}`);
  return service;
}
