import type { PastVisit } from './past.ts';
import type { Random } from './random.ts';
import type { PaymentRow, Rows } from './rows.ts';

type Context = { random: Random; rows: Rows };

const MINUTE = 60_000;
const DAYS_BACK = 60;

/** What a clinic's desk took and still waits for, of its visits of the last two months. */
export function takeAtDesk(
  past: PastVisit[],
  desk: string,
  { now, ...context }: Context & { now: Date },
): void {
  const billed = new Set(context.rows.invoices.map((one) => one.appointment_id));
  const since = now.getTime() - DAYS_BACK * 1_440 * MINUTE;
  for (const visit of past) {
    const { row, planned } = visit;
    const isDone = row.status === 'completed' && planned.startsAt > since;
    if (!isDone || !row.price_cents || billed.has(row.id)) continue;
    const at = new Date(planned.startsAt + context.random.int(35, 80) * MINUTE);
    bill(visit, at, context);
    const provider = context.random.weighted([
      [48, 'terminal'],
      [22, 'cash'],
      [30, null],
    ]);
    if (!provider) continue;
    const how = { provider, recorded_by: desk, payment_method_id: null, provider_payment_id: null };
    pay(visit, new Date(at.getTime() + 4 * MINUTE), context, how);
  }
}

type How = Pick<
  PaymentRow,
  'provider' | 'recorded_by' | 'payment_method_id' | 'provider_payment_id'
>;

/** The whole price of a visit, paid afterwards. */
export function pay(
  { row }: Pick<PastVisit, 'row'>,
  at: Date,
  { random, rows }: Context,
  how: How,
): void {
  rows.payments.push({
    ...how,
    id: random.uuid(at),
    appointment_id: row.id,
    clinic_id: row.clinic_id,
    user_id: row.owner_id,
    kind: 'balance',
    amount_cents: row.price_cents ?? 0,
    currency: 'USD',
    status: 'succeeded',
    paid_at: at,
    looked_at: at,
    created_at: at,
    updated_at: at,
  });
}

/** The bill of a visit, drafted here and issued with the whole town. */
export function bill({ row, planned }: PastVisit, at: Date, { random, rows }: Context): void {
  const id = random.uuid(at);
  const cents = row.price_cents ?? 0;
  rows.invoices.push({
    id,
    clinic_id: row.clinic_id,
    appointment_id: row.id,
    owner_id: row.owner_id,
    kind: 'invoice',
    status: 'draft',
    currency: 'USD',
    tax_name: 'Sales tax',
    tax_percent: 0,
    subtotal_cents: cents,
    tax_cents: 0,
    total_cents: cents,
    created_at: at,
    updated_at: at,
  });
  rows.invoice_lines.push({
    invoice_id: id,
    position: 1,
    kind: 'service',
    description: wordsOf(planned.service),
    quantity: 1,
    unit_cents: cents,
    is_taxable: true,
  });
}

/** 'General Exam' of 'general-exam'. */
const wordsOf = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
