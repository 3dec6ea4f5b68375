import { data, redirect } from 'react-router';
import { FLAG_TYPES } from '#domain/emergency/sign.ts';
import { type Asked, idParam, refusal } from '../answer.ts';
import type { Slot, VisitPayments } from '../contract.ts';
import { formValues, optional, text, type Values } from '../form-values.ts';
import { paths } from '../paths.ts';
import { failure } from '../payments/card-words.ts';
import { cents } from '../typed-cents.ts';
import { requireShapes } from '../typed-fields.ts';
import { seenIn } from './drop-form.ts';

type Payment = VisitPayments['payments'][number];

export type DayProblem = {
  intent: string;
  title: string;
  /** What is safe and what to press. */
  what: string;
  errors: Record<string, string>;
  values: Values;
  alternatives: Slot[];
  status: number;
};

/** What a press at the desk does; goes back to the day, or says why it could not be done. */
export async function actOnDay(asked: Asked, form: FormData, clinicId: string, slug: string) {
  const intent = text(form, 'intent');
  try {
    await run(asked, form, clinicId, intent);
  } catch (error) {
    return problemOf(error, intent, form);
  }
  const { searchParams } = asked.url;
  const kept = (name: string) => searchParams.get(name);
  const panelStays = [
    'check-in',
    'start',
    'complete',
    'no-show',
    'undo',
    'move',
    'assign',
    'notes',
    'charge',
    'cash',
    'terminal',
    'hold-money',
    'capture',
    'let-go',
    'refund',
  ];
  throw redirect(
    paths.deskDay(slug, {
      date: kept('date'),
      vet: kept('vet'),
      ...(panelStays.includes(intent) ? { visit: kept('visit') } : {}),
      ...(intent === 'block' || intent === 'unblock' ? { slot: kept('slot') } : {}),
    }),
  );
}

async function run({ domain, ctx }: Asked, form: FormData, clinic_id: string, intent: string) {
  const { appointments, availability, schedule, emergency } = domain;
  const visit = () => idParam(text(form, 'visit_id'));
  const slot = () => idParam(text(form, 'slot_id'));
  const payment = () => idParam(text(form, 'payment_id'));
  const reason = optional(form, 'reason');
  switch (intent) {
    case 'check-in':
      return appointments.checkIn(ctx, visit());
    case 'start':
      return appointments.start(ctx, visit());
    case 'complete':
      return appointments.complete(ctx, visit());
    case 'no-show':
      return appointments.markNoShow(ctx, visit());
    case 'undo':
      return appointments.undo(ctx, visit());
    case 'cancel':
      return appointments.cancel(ctx, visit(), reason ? { reason } : {});
    case 'move':
      return appointments.reschedule(ctx, visit(), {
        slot_id: text(form, 'slot_id'),
        expected: seenIn(form),
      });
    case 'assign':
      return appointments.change(ctx, visit(), {
        vet_id: optional(form, 'vet_id') ?? null,
        expected: seenIn(form),
      });
    case 'notes':
      return appointments.change(ctx, visit(), {
        clinic_notes: optional(form, 'clinic_notes') ?? null,
      });
    case 'charge':
      return charged(
        domain.payments.pay(ctx, visit(), { amount_cents: Number(text(form, 'amount_cents')) }),
      );
    case 'cash':
    case 'terminal':
      return domain.payments.recordPayment(ctx, visit(), {
        paid_by: intent,
        amount_cents: Number(text(form, 'amount_cents')),
      });
    case 'hold-money':
      return charged(
        domain.payments.pay(ctx, visit(), {
          capture: false,
          amount_cents: cents(text(form, 'amount')),
        }),
      );
    case 'capture':
      return domain.payments.capture(ctx, payment(), { amount_cents: cents(text(form, 'amount')) });
    case 'let-go':
      return domain.payments.letGo(ctx, payment());
    case 'refund':
      return domain.payments.refund(ctx, payment(), { amount_cents: cents(text(form, 'amount')) });
    case 'block':
    case 'unblock':
      return availability.changeSlot(ctx, slot(), { is_blocked: intent === 'block' });
    case 'delete':
      return availability.removeSlot(ctx, slot());
    case 'add':
      requireShapes(form, {
        slot_date: 'day',
        start_time: 'time',
        end_time: 'time',
        'vet_id?': 'id',
      });
      return availability.addSlot(ctx, {
        clinic_id,
        slot_date: text(form, 'slot_date'),
        start_time: text(form, 'start_time'),
        end_time: text(form, 'end_time'),
        slot_type: text(form, 'slot_type') === 'home_visit' ? 'home_visit' : 'in_person',
        vet_id: optional(form, 'vet_id'),
      });
    case 'block-stretch':
      return availability.blockStretch(ctx, clinic_id, {
        date: text(form, 'date'),
        from: text(form, 'from'),
        to: text(form, 'to'),
        vet_id: optional(form, 'vet_id'),
      });
    case 'sign': {
      const [flag_type = '', least, most] = text(form, 'sign').split(' ');
      const known = FLAG_TYPES.find((type) => type === flag_type);
      if (!known) throw data({ code: 'not_found' }, 404);
      const message = optional(form, 'message');
      return emergency.setSign(ctx, clinic_id, {
        flag_type: known,
        ...(least && { wait_min_minutes: Number(least) }),
        ...(most && { wait_max_minutes: Number(most) }),
        ...(message && { message }),
      });
    }
    case 'sign-down':
      return emergency.takeDownSign(ctx, clinic_id);
    case 'pause':
      return schedule.pauseIntake(ctx, clinic_id, { hours: Number(text(form, 'hours')) });
    case 'resume':
      return schedule.resumeIntake(ctx, clinic_id);
  }
}

/** A declined card is an answer to the verb, and a problem to the desk. */
async function charged(paying: Promise<Payment>): Promise<void> {
  const { status, failure_reason } = await paying;
  if (status !== 'failed') return;
  throw Object.assign(new Error(failure(failure_reason)), { code: 'declined', status: 409 });
}

const WHAT: Record<string, string> = {
  slot_taken: 'The visit is where it was. Choose another time and press Move again.',
  vet_busy: 'Nothing was changed. Choose another vet or another time.',
  pet_busy: 'Nothing was changed. Choose another time, or move the other visit first.',
  visit_changed: 'The panel shows the visit as it is now.',
  not_possible_now: 'The panel shows the visit as it is now.',
  slot_claimed: 'The time is as it was.',
  invalid_input: 'Nothing was changed. Mend the marked field and press again.',
};

function problemOf(error: unknown, intent: string, form: FormData): DayProblem {
  const { code, message, errors, extra, status } = refusal(error);
  const [field, first] = Object.entries(errors)[0] ?? [];
  return {
    intent,
    title: field ? `${field.replaceAll('_', ' ')} ${first}` : message,
    what: WHAT[code] ?? 'Nothing was changed.',
    errors,
    values: formValues(form),
    alternatives: (extra.alternatives ?? []) as Slot[],
    status,
  };
}
