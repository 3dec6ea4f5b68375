import { data } from 'react-router';
import { worksAt } from '#domain/accounts/account.ts';
import { type Asked, needsSignIn, slugParam } from '../answer.ts';
import { localIn } from '../format.ts';
import { periodIn } from './period.ts';

/** The clinic of a money page and the period that it shows, for its staff. */
export async function loadMoney(asked: Asked, clinicSlug: string) {
  const actor = needsSignIn(asked);
  const { domain, ctx, url } = asked;
  const { id, slug, name, timezone } = await domain.clinics.get(ctx, slugParam(clinicSlug));
  if (!worksAt(actor, id)) throw data({ code: 'not_found' }, 404);
  const today = localIn(timezone, ctx.now).date;
  return { clinic: { id, slug, name, timezone }, period: periodIn(url.searchParams, today) };
}
