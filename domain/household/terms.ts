import type { Ctx } from '#domain/context.ts';
import { InvalidInput } from '#platform/errors.ts';
import { addDays, dateIn, daysBetween } from '#platform/local-date.ts';
import type { ShareRole } from './share.ts';

const MOST_DAYS = 366;

type Asked = {
  role: ShareRole;
  may_book?: boolean | undefined;
  starts_on?: string | undefined;
  ends_on?: string | null | undefined;
};

/** What is given, with what was left open; co-owners have everything and for good. Errors: 422 naming the field. */
export function termsOf(ctx: Ctx, timezone: string, asked: Asked) {
  const today = dateIn(timezone, ctx.now);
  if (asked.role === 'co_owner') {
    return { role: asked.role, may_book: true, starts_on: today, ends_on: null, timezone };
  }
  const { may_book = false, starts_on = today, ends_on } = asked;
  if (!ends_on) throw InvalidInput.at('ends_on', 'is required for a sitter');
  if (ends_on < starts_on) throw InvalidInput.at('ends_on', 'must not be before the first day');
  if (ends_on < today) throw InvalidInput.at('ends_on', 'must not be over already');
  if (starts_on > addDays(today, MOST_DAYS) || daysBetween(starts_on, ends_on) > MOST_DAYS) {
    throw InvalidInput.at('ends_on', 'must be at most a year on');
  }
  return { role: asked.role, may_book, starts_on, ends_on, timezone };
}
