import type { Asked } from '../answer.ts';
import type { InsuranceProvider } from '../contract.ts';
import type { Who } from './animals.ts';
import type { Choices } from './query.ts';

/** The clinics of a search; an insurer that nobody knows was not asked for. */
export function find(
  { domain, ctx }: Asked,
  choices: Choices,
  who: Who | null,
  insurers: Pick<InsuranceProvider, 'slug'>[],
) {
  const { where, q, cursor, service, sort, type, radius_km, from, to, min_rating } = choices;
  const insurance = insurers.find(({ slug }) => slug === choices.insurance)?.slug;
  return domain.search.findClinics(ctx, {
    where,
    ...(q ? { q } : {}),
    radius_km,
    sort,
    appointment_type: type,
    ...(service ? { service } : {}),
    ...(who && who.species !== 'Other' ? { species: who.species } : {}),
    ...(insurance ? { insurance } : {}),
    ...(min_rating ? { min_rating } : {}),
    ...(choices.open_now ? { open_now: true } : {}),
    ...(choices.accepts_emergency ? { accepts_emergency: true } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(cursor ? { cursor } : {}),
  });
}
