import { Form, Link } from 'react-router';
import type { ClinicPayment } from '../contract.ts';
import { fullDate, money, moneySign } from '../format.ts';
import { paths } from '../paths.ts';
import { cardName, failure } from '../payments/card-words.ts';
import { KINDS, PaymentBadge } from '../payments/visit-money.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { FieldError, TextField } from '../ui/field.tsx';
import { RowFold } from '../ui/fold.tsx';

type Props = { payment: ClinicPayment; slug: string; problem: string | null };

/** A payment of the clinic's: whose, how, what became of it; and the way to give it back. */
export function PaymentRow({ payment, slug, problem }: Props) {
  const { currency, refund_amount_cents: back } = payment;
  const left = payment.amount_cents - back;
  const isFailed = payment.status === 'failed';
  return (
    <li className="flex flex-wrap items-center gap-x-5 px-4 py-3 sm:px-5">
      <div className="flex min-w-0 flex-1 basis-64 items-center gap-x-4">
        <div className="min-w-0 flex-1">
          <p>
            <Link
              to={paths.deskDay(slug, { date: payment.visit_date, visit: payment.appointment_id })}
              className="inline-flex min-h-6 items-center font-semibold hover:underline pointer-coarse:min-h-11"
            >
              {payment.owner_name}, {payment.pet_name}
            </Link>
          </p>
          <p className="numeric text-muted">
            {fullDate(payment.created_at.slice(0, 10))}, {KINDS[payment.kind].toLowerCase()},{' '}
            {cardName(payment)}
            {isFailed ? `. ${failure(payment.failure_reason)}` : ''}
          </p>
          {back > 0 ? (
            <p className="numeric text-muted">{money(back, currency)} given back</p>
          ) : null}
        </div>
        <div className="flex flex-col-reverse items-end gap-1 sm:flex-row sm:items-center sm:gap-4">
          <PaymentBadge payment={payment} />
          <span
            className={`numeric text-right font-semibold sm:w-20 ${isFailed ? 'text-muted line-through' : ''}`}
          >
            {money(payment.amount_cents, currency)}
          </span>
        </div>
      </div>
      {payment.status === 'succeeded' ? (
        <RowFold
          open={problem !== null}
          className="sm:not-open:w-20"
          title={
            <>
              Give back<span className="sr-only"> of {payment.owner_name}’s payment</span>
            </>
          }
        >
          <Form method="post" className="mt-1 mb-2 grid max-w-md gap-3">
            <input type="hidden" name="payment_id" value={payment.id} />
            <TextField
              label={`How much, ${moneySign(currency)}`}
              name="amount"
              type="number"
              required
              min="0.01"
              step="0.01"
              max={(left / 100).toFixed(2)}
              defaultValue={(left / 100).toFixed(2)}
              hint={WHERE[payment.provider] ?? 'It goes back to the card.'}
            />
            <TextField label="Why, for the credit note" name="reason" maxLength={200} />
            {problem ? <FieldError>{problem}</FieldError> : null}
            <div>
              <SubmitButton look="plain" busy="One moment">
                Give it back
              </SubmitButton>
            </div>
          </Form>
        </RowFold>
      ) : (
        <span className="max-sm:hidden sm:w-20" />
      )}
    </li>
  );
}

const WHERE: Record<string, string> = {
  cash: 'Hand it over in cash. This records it.',
  terminal: 'Give it back on your terminal. This records it.',
};
