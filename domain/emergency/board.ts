import { emergencyReads } from '#domain/clinics/clinic.ts';
import type { Ctx } from '#domain/context.ts';
import { findPlace } from '#domain/places/find.ts';
import type { Place } from '#domain/places/place.ts';
import type { BoardQuery } from './input.ts';
import { type BoardEntry, byHelp } from './sign.ts';
import { type BoardRow, selectBoard } from './sql/board.ts';

const USUAL_RADIUS_KM = 100;
const MOST = 50;

/** Who takes emergencies around a place, who can help soonest first. Errors: 422 naming the field for an unknown place. */
export async function board(
  ctx: Ctx,
  query: BoardQuery,
): Promise<{ data: BoardEntry[]; origin: Place }> {
  const origin = await findPlace(ctx, query);
  return { data: await entriesNear(ctx, origin, radiusOf(query)), origin };
}

export const radiusOf = ({ radius_km }: BoardQuery): number => radius_km ?? USUAL_RADIUS_KM;

export async function entriesNear(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { latitude, longitude }: Place,
  radiusKm: number,
): Promise<BoardEntry[]> {
  const rows = await selectBoard(ctx.db, latitude, longitude, radiusKm * 1000, MOST);
  return rows.map((row) => read(row, ctx.now)).sort(byHelp);
}

/** A sign past its time, like none, promises nothing. */
export const read = (row: BoardRow, now: Date): BoardEntry => ({
  ...row,
  reads: emergencyReads(row.emergency, now) ?? 'unconfirmed',
});
