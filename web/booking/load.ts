import type { RouterContextProvider } from 'react-router';
import type { Asked } from '../answer.ts';
import type { Slot } from '../contract.ts';
import { addDays, localIn, zoneIfOther } from '../format.ts';
import { type Kept, keptIn, keptNow } from '../holds/cookie.ts';
import { heldBy } from '../holds/keep.ts';
import { aheadWords } from '../visits/shown.ts';

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/** The hold of this browser, by its cookie or taken a moment ago in the same request. */
export const keptOf = ({ request, context }: Args): Kept | null =>
  context.get(keptNow) ?? keptIn(request);

/** Everything the booking page shows about one slot. */
export async function loadBooking({ domain, ctx, url }: Asked, slotId: string, kept: Kept | null) {
  const slot = await domain.availability.getSlot(ctx, slotId);
  const mine = kept?.slot_id === slotId ? kept : null;
  const [clinic, species, pets, held] = await Promise.all([
    domain.clinics.get(ctx, slot.clinic_id),
    domain.pets.listSpecies(ctx),
    ctx.actor ? domain.pets.listAlive(ctx) : [],
    mine ? heldBy({ domain, ctx }, mine) : null,
  ]);
  const wanted = url.searchParams.get('service');
  const services = clinic.services.filter(
    ({ service_id, supports_home_visit }) =>
      (slot.service_id === null || service_id === slot.service_id) &&
      (slot.slot_type === 'in_person' || supports_home_visit),
  );
  const service =
    services.find(({ service_id }) => service_id === held?.service_id) ??
    services.find(({ slug }) => slug === wanted) ??
    null;
  const asked = service && ctx.actor;
  const terms = asked
    ? await domain.payments.paymentTerms(ctx, clinic.id, service.service_id)
    : null;
  const takesCard = terms !== null && terms.policy !== 'none';
  const gone = !held && isGone(slot, ctx.now);
  const today = localIn(clinic.timezone, ctx.now).date;
  return {
    slot,
    clinic,
    services,
    service: service ?? (services.length === 1 ? (services[0] ?? null) : null),
    species,
    pets,
    policy: aheadWords(
      [
        {
          starts_at: slot.starts_at,
          price_cents: service?.price_cents ?? null,
          cancellation_terms: clinic.cancellation_terms,
        },
      ],
      clinic,
      ctx.now,
    ),
    /** What the clinic asks for in advance; null where it asks for nothing. */
    terms: takesCard ? terms : null,
    methods: takesCard ? await domain.payments.listMethods(ctx) : [],
    hold: held && {
      expires_at: held.expires_at,
      until: localIn(clinic.timezone, held.expires_at).time,
      zone: zoneIfOther(clinic.timezone, ctx.actor?.timezone ?? null, held.expires_at),
    },
    /** It was kept for this reader and is not any more. */
    expired: mine !== null && held === null,
    zone: zoneIfOther(clinic.timezone, ctx.actor?.timezone ?? null, slot.starts_at),
    today,
    now: ctx.now.toISOString(),
    who: url.searchParams.get('who'),
    reader: ctx.actor && { first_name: ctx.actor.first_name, email: ctx.actor.email },
    providers: ctx.actor ? [] : await domain.accounts.listProviders(ctx),
    auth: url.searchParams.get('auth') === 'sign-in' ? ('sign-in' as const) : ('register' as const),
    key: crypto.randomUUID(),
    alternatives: gone ? await nextFree({ domain, ctx }, slot, service?.service_id, today) : [],
    gone,
  };
}

export type Booking = Awaited<ReturnType<typeof loadBooking>>;

function isGone(slot: Slot, now: Date): boolean {
  return (
    slot.is_blocked ||
    slot.current_bookings >= slot.max_bookings ||
    Date.parse(slot.starts_at) <= now.getTime()
  );
}

async function nextFree(
  { domain, ctx }: Pick<Asked, 'domain' | 'ctx'>,
  slot: Slot,
  service_id: number | undefined,
  today: string,
): Promise<Slot[]> {
  const from = slot.slot_date > today ? slot.slot_date : today;
  const slots = await domain.availability.listSlots(ctx, {
    clinic_id: slot.clinic_id,
    from,
    to: addDays(from, 13),
    slot_type: slot.slot_type,
    ...(service_id ? { service_id } : {}),
  });
  return slots.filter(({ id }) => id !== slot.id).slice(0, 3);
}
