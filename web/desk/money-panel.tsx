import { Form, Link } from 'react-router';
import type { DeskVisit, VisitPayments } from '../contract.ts';
import { money, moneySign } from '../format.ts';
import { paths } from '../paths.ts';
import { cardName } from '../payments/card-words.ts';
import { KINDS, PaymentBadge } from '../payments/visit-money.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Fold } from '../ui/fold.tsx';
import type { DayProblem } from './day-actions.ts';

type Props = { visit: DeskVisit; paid: VisitPayments; problem: DayProblem | null };

const INTENTS = ['charge', 'cash', 'terminal', 'hold-money', 'capture', 'let-go', 'refund'];

const amount = (cents: number) => (cents / 100).toFixed(2);

/** What was paid for the visit; charge the card, take or let go held money, give money back. */
export function MoneyPanel({ visit, paid, problem }: Props) {
  const { payments, due, card, currency } = paid;
  const sign = moneySign(currency);
  const failed = INTENTS.includes(problem?.intent ?? '');
  const hidden = <input type="hidden" name="visit_id" value={visit.id} />;
  const isLive = visit.status === 'booked' || visit.status === 'rescheduled';
  const held = payments.some(({ status, kind }) => status === 'pending' && kind === 'balance');
  const isDone = visit.status === 'completed';
  if (payments.length === 0 && !due && !card && !isDone) return null;
  return (
    <Fold title={`Payment, ${money(paid.paid_cents, currency)} paid`} open={failed}>
      {isDone ? (
        <Link
          to={paths.deskBill(visit.clinic.slug, visit.id)}
          className="flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
        >
          The bill
        </Link>
      ) : null}
      <ul className="grid gap-4">
        {payments.map((payment) => (
          <li key={payment.id} className="grid gap-2">
            <p className="numeric flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{money(payment.amount_cents, currency)}</span>
              {KINDS[payment.kind]}, {cardName(payment)} <PaymentBadge payment={payment} />
            </p>
            {payment.refund_amount_cents > 0 ? (
              <p className="numeric text-muted">
                {money(payment.refund_amount_cents, currency)} given back
              </p>
            ) : null}
            {payment.status === 'succeeded' ? (
              <Form method="post" className="grid gap-2">
                {hidden}
                <input type="hidden" name="payment_id" value={payment.id} />
                <TextField
                  label={`Give back, ${sign}`}
                  name="amount"
                  type="number"
                  min="0.01"
                  step="0.01"
                  defaultValue={amount(payment.amount_cents - payment.refund_amount_cents)}
                />
                <SubmitButton name="intent" value="refund" look="plain" busy="One moment">
                  Give back
                </SubmitButton>
              </Form>
            ) : null}
            {payment.status === 'pending' && payment.authorized_at ? (
              <Form method="post" className="grid gap-2">
                {hidden}
                <input type="hidden" name="payment_id" value={payment.id} />
                <TextField
                  label={`Take, ${sign}`}
                  name="amount"
                  type="number"
                  min="0.01"
                  step="0.01"
                  defaultValue={amount(payment.amount_cents)}
                />
                <SubmitButton name="intent" value="capture" busy="One moment">
                  Take the money
                </SubmitButton>
                <SubmitButton name="intent" value="let-go" look="plain" busy="One moment">
                  Let it go
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
        {due && card ? (
          <li>
            <Form method="post" className="grid gap-2">
              {hidden}
              <input type="hidden" name="amount_cents" value={due.amount_cents} />
              <SubmitButton name="intent" value="charge" look="plain" wide busy="Charging">
                Charge {money(due.amount_cents, currency)} to {cardName(card)}
              </SubmitButton>
            </Form>
          </li>
        ) : null}
        {due ? (
          <li>
            <Form method="post" className="grid gap-2">
              {hidden}
              <input type="hidden" name="amount_cents" value={due.amount_cents} />
              <p className="numeric">{money(due.amount_cents, currency)} was paid at the desk:</p>
              <div className="grid grid-cols-2 gap-2">
                <SubmitButton name="intent" value="cash" look="plain" busy="One moment">
                  In cash
                </SubmitButton>
                <SubmitButton name="intent" value="terminal" look="plain" busy="One moment">
                  On the terminal
                </SubmitButton>
              </div>
            </Form>
          </li>
        ) : null}
        {isLive && card && !held ? (
          <li>
            <Form method="post" className="grid gap-2">
              {hidden}
              <TextField
                label={`Hold on the card, ${sign}`}
                name="amount"
                type="number"
                min="0.01"
                step="0.01"
                hint={`Held on ${cardName(card)}, taken after the visit.`}
              />
              <SubmitButton name="intent" value="hold-money" look="plain" busy="One moment">
                Hold
              </SubmitButton>
            </Form>
          </li>
        ) : null}
      </ul>
    </Fold>
  );
}
