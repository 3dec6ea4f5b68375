import type { Ctx } from '#domain/context.ts';
import { InvalidInput } from '#platform/errors.ts';
import { dateIn, daysBetween } from '#platform/local-date.ts';
import { FURTHEST_DAYS } from './find.ts';

/** Lets only days within two years pass. Errors: 422 on the field. */
export function requireNear(ctx: Ctx, field: string, date: string): void {
  if (Math.abs(daysBetween(dateIn('UTC', ctx.now), date)) > FURTHEST_DAYS) {
    throw InvalidInput.at(field, 'must be a day within two years');
  }
}
