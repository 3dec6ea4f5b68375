import { Form } from 'react-router';
import type { Slot } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { dateTime, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { CardChoice } from '../payments/card-choice.tsx';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { Alternatives } from './alternatives.tsx';
import { askWords } from './card-step.tsx';
import { HomeAddress } from './home-address.tsx';
import type { Booking } from './load.ts';
import { PetChoice } from './pet-choice.tsx';

export type VisitAnswer =
  | {
      values: Values;
      errors: Record<string, string>;
      problem: { code: string; message: string; alternatives: Slot[] } | null;
    }
  | undefined;

/** Which pet, what the vet should know, where to come; then one strong button. */
export function VisitForm({ booking, answer }: { booking: Booking; answer: VisitAnswer }) {
  const { slot, service, services, who } = booking;
  const { values = {}, errors = {}, problem = null } = answer ?? {};
  const when = dateTime(slot.slot_date, slot.start_time);
  const lost = !booking.hold && (booking.gone || problem?.code === 'slot_taken');
  return (
    <Form
      method="post"
      action={paths.book(slot.id, { service: service?.slug, who })}
      className="grid gap-6"
    >
      {problem ? <Problem problem={problem} booking={booking} /> : null}
      <input type="hidden" name="idempotency_key" value={booking.key} />
      {service ? (
        <input type="hidden" name="service" value={service.slug} />
      ) : (
        <Select
          label="What for"
          name="service"
          required
          defaultValue={values.service ?? ''}
          error={errors.service}
        >
          <option value="">Choose</option>
          {services.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {serviceName(name)}
            </option>
          ))}
        </Select>
      )}
      <PetChoice {...{ booking, values, errors }} />
      {slot.slot_type === 'home_visit' ? <HomeAddress {...{ values, errors }} /> : null}
      <TextArea
        label="What should the vet know?"
        name="owner_notes"
        maxLength={2_000}
        defaultValue={values.owner_notes}
        error={errors.owner_notes}
        hint="Since when, what you saw, what you have tried. You can leave it empty."
      />
      {booking.terms ? (
        <div className="grid gap-3">
          <CardChoice
            methods={booking.methods}
            legend="Card"
            chosen={values.payment_method_id}
            error={errors.payment_method_id}
          />
          <p className="numeric text-sm text-muted">{askWords(booking)}</p>
        </div>
      ) : null}
      <div>
        <SubmitButton
          name="intent"
          value="book"
          size="lg"
          wide
          busy="Booking"
          disabled={lost}
          className="min-h-13"
        >
          {lost
            ? 'Choose one of the times above'
            : booking.terms?.due_cents
              ? `Pay and book ${when}`
              : `Book ${when}`}
        </SubmitButton>
        <p className="mt-3 text-center text-sm text-muted">
          {booking.terms?.due_cents
            ? 'Booked the moment the payment goes through. You get a code to show at the clinic.'
            : 'Booked the moment you press. You get a code to show at the clinic.'}
        </p>
      </div>
    </Form>
  );
}

type Problem = NonNullable<NonNullable<VisitAnswer>['problem']>;

function Problem({ problem, booking }: { problem: Problem; booking: Booking }) {
  const { code, message, alternatives } = problem;
  if (code !== 'slot_taken') {
    return (
      <Banner tone="error" title={message}>
        Nothing was booked. What you typed is still here.
      </Banner>
    );
  }
  // Their own time is safe; it is the one beside or after it that is missing.
  const noRoom = booking.hold !== null;
  return (
    <div>
      <Banner
        tone="caution"
        title={
          noRoom
            ? 'There is no room for all of them at this time'
            : 'Someone took this time a moment ago'
        }
      >
        Nothing was booked, and what you typed is still here.{' '}
        {noRoom ? 'This time is still kept for you: choose fewer pets, or press another time.' : ''}
        {noRoom
          ? ''
          : alternatives.length
            ? 'Press another time to go on:'
            : 'Choose another time at the clinic.'}
      </Banner>
      <Alternatives slots={alternatives} booking={booking} intent="switch" />
    </div>
  );
}
