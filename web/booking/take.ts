import { data, type RouterContextProvider, redirect } from 'react-router';
import { type Asked, refusal } from '../answer.ts';
import type { Slot } from '../contract.ts';
import { formValues, text } from '../form-values.ts';
import { type Kept, keptCookie, keptNow } from '../holds/cookie.ts';
import { keep, letGo } from '../holds/keep.ts';
import { paths } from '../paths.ts';

/** Pressing a time: keeps it and shows its page; where the service is still open, that page asks first. */
export async function takeTime(asked: Asked, form: FormData, slotId: string, before: Kept | null) {
  const { url, origin } = asked;
  const service = text(form, 'service') || url.searchParams.get('service');
  const here = (slug: string | null) =>
    paths.book(slotId, { service: slug, who: url.searchParams.get('who') });
  const service_id = await serviceOf(asked, slotId, service);
  if (service_id === null) throw redirect(here(null));
  try {
    const kept = await keep(asked, before, slotId, service_id);
    throw redirect(here(service), { headers: { 'set-cookie': keptCookie(kept, origin) } });
  } catch (error) {
    if (error instanceof Response) throw error;
    const { code, message, extra } = refusal(error);
    const alternatives = (extra.alternatives ?? []) as Slot[];
    return data({ kind: 'offer' as const, problem: { code, message, alternatives } }, 409);
  }
}

/** Another time from the visit's form: keeps that one instead, and everything that was typed. */
export async function switchTime(
  asked: Asked,
  form: FormData,
  slotId: string,
  before: Kept | null,
  context: Readonly<RouterContextProvider>,
) {
  const answer = { kind: 'visit' as const, values: formValues(form), errors: {} };
  const service_id = await serviceOf(asked, slotId, answer.values.service ?? null);
  if (service_id === null) return { ...answer, problem: null };
  try {
    const kept = await keep(asked, before, slotId, service_id);
    context.set(keptNow, kept);
    const headers = { 'set-cookie': keptCookie(kept, asked.origin) };
    return data({ ...answer, problem: null }, { headers });
  } catch (error) {
    const { code, message, extra } = refusal(error);
    const alternatives = (extra.alternatives ?? []) as Slot[];
    return data({ ...answer, problem: { code, message, alternatives } }, 409);
  }
}

/** "Choose another time": the kept one is free for others at once. */
export async function letTimeGo(asked: Asked, slotId: string, before: Kept | null) {
  const { domain, ctx, url, origin } = asked;
  if (before) await letGo(asked, before);
  const slot = await domain.availability.getSlot(ctx, slotId);
  const { slug } = await domain.clinics.get(ctx, slot.clinic_id);
  const [service, who] = ['service', 'who'].map((name) => url.searchParams.get(name));
  throw redirect(paths.clinicTimes(slug, { service, who }), {
    headers: { 'set-cookie': keptCookie(null, origin) },
  });
}

async function serviceOf(
  { domain, ctx }: Asked,
  slotId: string,
  slug: string | null,
): Promise<number | null> {
  const slot = await domain.availability.getSlot(ctx, slotId);
  const { services } = await domain.clinics.get(ctx, slot.clinic_id);
  return services.find((one) => one.slug === slug)?.service_id ?? null;
}
