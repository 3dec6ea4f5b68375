import type { HoursInput } from '#domain/clinics/input.ts';
import type { PaymentPolicyInput } from '#domain/payments/input.ts';
import type {
  BookingRulesInput,
  BreaksInput,
  ClosureInput,
  ShiftsInput,
  TimeOffInput,
} from '#domain/schedule/input.ts';
import { needed, optional, text } from '../form-values.ts';
import { cents } from '../typed-cents.ts';
import { DAYS } from './days.ts';

/** A browser's clock has no 24:00; midnight at the end of a stretch means the day's end. */
const end = (time: string) => (time === '00:00' ? '24:00' : time);

/** The rows of a weekly form: fields are named by part, day and row, such as start_time-1-0. */
function rows(form: FormData, field: string): { day: number; row: number; start: string }[] {
  return DAYS.flatMap((day) =>
    Array.from({ length: 10 }, (_, row) => ({
      day,
      row,
      start: text(form, `${field}-${day}-${row}`),
    })),
  ).filter(({ start }) => start !== '');
}

export const readHours = (form: FormData): HoursInput => ({
  hours: DAYS.filter((day) => form.has(`open-${day}`)).map((day) => ({
    day_of_week: day,
    open_time: text(form, `open_time-${day}`),
    close_time: end(text(form, `close_time-${day}`)),
  })),
});

export const readBreaks = (form: FormData): BreaksInput => ({
  breaks: rows(form, 'start_time').map(({ day, row, start }) => ({
    day_of_week: day,
    start_time: start,
    end_time: end(text(form, `end_time-${day}-${row}`)),
  })),
});

export const readShifts = (form: FormData): ShiftsInput => ({
  vet_id: optional(form, 'vet_id') ?? null,
  shifts: rows(form, 'start_time').map(({ day, row, start }) => {
    const capacity = optional(form, `capacity-${day}-${row}`);
    return {
      day_of_week: day,
      start_time: start,
      end_time: end(text(form, `end_time-${day}-${row}`)),
      ...(text(form, `slot_type-${day}-${row}`) === 'home_visit'
        ? { slot_type: 'home_visit' as const }
        : {}),
      ...(capacity ? { capacity: Number(capacity) } : {}),
    };
  }),
});

export const readClosure = (form: FormData): ClosureInput => ({
  starts_on: needed(form, 'starts_on'),
  ends_on: optional(form, 'ends_on') ?? needed(form, 'starts_on'),
  reason: optional(form, 'reason') ?? null,
});

export function readTimeOff(form: FormData): TimeOffInput {
  const start_time = optional(form, 'start_time');
  const end_time = optional(form, 'end_time');
  return {
    vet_id: text(form, 'vet_id'),
    starts_on: needed(form, 'starts_on'),
    ...(start_time ? { start_time } : {}),
    ends_on: optional(form, 'ends_on') ?? needed(form, 'starts_on'),
    ...(end_time ? { end_time: end(end_time) } : {}),
    reason: optional(form, 'reason') ?? null,
  };
}

const number = (form: FormData, name: string) => {
  const given = optional(form, name);
  return given === undefined ? null : Number(given);
};

export const readRules = (form: FormData): BookingRulesInput => ({
  slot_minutes: number(form, 'slot_minutes') ?? undefined,
  buffer_min: number(form, 'buffer_min') ?? 0,
  minimum_notice_min: number(form, 'minimum_notice_min') ?? 0,
  max_upcoming_per_owner: number(form, 'max_upcoming_per_owner'),
  booking_horizon_days: number(form, 'booking_horizon_days'),
  cancellation_terms: Array.from({ length: 10 }, (_, row) => row)
    .filter((row) => optional(form, `hours_before-${row}`) !== undefined)
    .map((row) => {
      const dollars = number(form, `fee-${row}`);
      return {
        hours_before: Number(text(form, `hours_before-${row}`)),
        fee_percent: number(form, `fee_percent-${row}`),
        fee_cents: dollars === null ? null : Math.round(dollars * 100),
      };
    }),
});

/** The payment policy: the clinic's, and what single services have instead. */
export function readPolicy(form: FormData): PaymentPolicyInput {
  const ids = [...form.keys()].flatMap((name) => /^policy-(\d{1,9})$/.exec(name)?.[1] ?? []);
  const services = ids.map((id) => ({
    service_id: Number(id),
    payment_policy: (optional(form, `policy-${id}`) ??
      null) as PaymentPolicyInput['payment_policy'],
    deposit_cents: optional(form, `deposit-${id}`) ? cents(text(form, `deposit-${id}`)) : null,
  }));
  const percent = optional(form, 'deposit_percent');
  return {
    payment_policy: text(form, 'payment_policy') as PaymentPolicyInput['payment_policy'],
    ...(percent && { deposit_percent: Number(percent) }),
    services,
  };
}
