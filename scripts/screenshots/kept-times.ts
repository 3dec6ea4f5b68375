import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { cardOf } from '#test/payments.ts';
import { keptCookie } from '#web/holds/cookie.ts';
import type { Readers } from './readers.ts';

type Known = {
  clinicId: string;
  examId: number;
  dentalId: number;
  today: string;
  mochi: string;
};

/** Times of Harbor Street that are free, kept for somebody, taken, and waiting for a bank. */
export async function keepTimes(readers: Readers, known: Known) {
  const { maya, ana, stranger } = readers;
  const { clinicId, examId, dentalId, today } = known;
  const free = async (service_id: number) => {
    const times = await domain.availability.listSlots(maya, { clinic_id: clinicId, service_id });
    return times.filter(({ slot_date }) => slot_date > today).map(({ id }) => id);
  };
  const keep = async (ctx: Ctx, slot_id: string, service_id: number) => {
    const { id, token } = await domain.holds.take(ctx, { slot_id, service_id });
    const [cookie = ''] = keptCookie({ slot_id, hold_id: id, token: token ?? '' }, '').split(';');
    return { id, cookie };
  };
  const [long = ''] = (await free(dentalId)).slice(-1);
  const checkout = await domain.payments.checkout(maya, {
    hold_id: (await keep(maya, long, dentalId)).id,
    ...{ pet_id: known.mochi, service_id: dentalId },
    payment_method_id: await cardOf(maya, 'secure'),
    return_url: 'http://localhost/back',
  });
  const [slot = '', anasSlot = '', strangersSlot = '', freeSlot = ''] = await free(examId);
  return {
    ...{ slot, anasSlot, strangersSlot, freeSlot, takenSlot: anasSlot },
    checkout: checkout.id,
    keptBy: {
      maya: (await keep(maya, slot, examId)).cookie,
      ana: (await keep(ana.ctx, anasSlot, examId)).cookie,
      stranger: (await keep(stranger, strangersSlot, examId)).cookie,
    },
  };
}
