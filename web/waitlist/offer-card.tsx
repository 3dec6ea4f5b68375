import { Form } from 'react-router';
import type { WaitlistEntry } from '../contract.ts';
import { clock, dateTime, serviceName } from '../format.ts';
import { minutesAndSeconds, useSecondsLeft } from '../holds/hold-bar.tsx';
import { SubmitButton } from '../ui/button.tsx';

export type ShownEntry = {
  entry: WaitlistEntry;
  zone: string;
  /** HH:MM at the clinic until which the offer stands. */
  until: string | null;
};

type Props = ShownEntry & { offer: NonNullable<WaitlistEntry['offer']>; now: string };

/** A time that opened: kept for this reader alone until the clock runs out. */
export function OfferCard({ entry, offer, zone, until, now }: Props) {
  const left = useSecondsLeft(offer.expires_at, now);
  const over = left !== null && left <= 0;
  const { slot } = offer;
  return (
    <article className="rounded-card border-2 border-brand bg-brand-soft p-5 text-brand-ink sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold">An earlier time opened for {entry.pet.name}</p>
        <p role="timer" className="numeric text-sm font-semibold">
          {over
            ? 'This offer has run out'
            : left === null
              ? `Yours until ${clock(until ?? '')}`
              : `Yours for ${minutesAndSeconds(left)} more`}
        </p>
      </div>
      <h3 className="numeric mt-2 font-title text-2xl font-semibold tracking-tight">
        {dateTime(slot.slot_date, slot.start_time)}
        {zone}
      </h3>
      <p className="mt-1">
        {serviceName(entry.service.name)} at {entry.clinic.name}
        {slot.vet_name ? `, with ${slot.vet_name}` : ''}
      </p>
      <Form method="post" className="mt-5 flex flex-wrap gap-3">
        <input type="hidden" name="offer_id" value={offer.id} />
        <SubmitButton name="intent" value="accept" size="lg" busy="One moment" disabled={over}>
          {entry.appointment_id ? 'Accept and move the visit' : 'Accept and book it'}
        </SubmitButton>
        <SubmitButton name="intent" value="decline" look="plain" size="lg" busy="One moment">
          Decline
        </SubmitButton>
      </Form>
      <p className="mt-3 text-sm">
        {entry.appointment_id ? 'The time you have now goes to the next in line. ' : ''}
        Decline, and you keep your place for another time.
      </p>
    </article>
  );
}
