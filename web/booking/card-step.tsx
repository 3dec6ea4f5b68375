import { Form } from 'react-router';
import { money } from '../format.ts';
import { paths } from '../paths.ts';
import { SubmitButton } from '../ui/button.tsx';
import type { Booking } from './load.ts';

/** The clinic asks for a card, and the reader has none that can be used: it comes before anything is typed. */
export function CardStep({ booking }: { booking: Booking }) {
  const { slot, service, who } = booking;
  return (
    <Form
      method="post"
      action={paths.book(slot.id, { service: service?.slug, who })}
      className="grid gap-5"
    >
      <p>{askWords(booking)} You enter it at the payment provider; we never see its number.</p>
      <SubmitButton name="intent" value="add-card" size="lg" wide busy="One moment">
        Add a card
      </SubmitButton>
      <p className="text-center text-sm text-muted">Your time stays kept meanwhile.</p>
    </Form>
  );
}

/** What the clinic asks for, in a sentence. */
export function askWords({ terms, clinic }: Booking): string {
  if (!terms) return '';
  const due = money(terms.due_cents, terms.currency);
  if (terms.due_cents === 0) {
    return `${clinic.name} asks for a card. Nothing is charged now, only a fee if you cancel late or do not come.`;
  }
  return terms.policy === 'prepay'
    ? `${clinic.name} is paid in advance: ${due} for each pet.`
    : `${clinic.name} asks for a deposit of ${due} for each pet. It counts towards your bill.`;
}
