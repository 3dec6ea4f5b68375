import { Form } from 'react-router';
import { dateTime, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import type { Booking } from './load.ts';

/** A link led here, or the time is kept no longer: one press keeps it, and nothing before that does. */
export function Offer({ booking }: { booking: Booking }) {
  const { slot, service, services, who, expired } = booking;
  return (
    <Form
      method="post"
      action={paths.book(slot.id, { service: service?.slug, who })}
      className="grid gap-5"
    >
      {expired ? (
        <Banner tone="caution" title="We stopped keeping this time for you">
          It is still free. Nothing was booked yet.
        </Banner>
      ) : null}
      {service ? (
        <input type="hidden" name="service" value={service.slug} />
      ) : (
        <Select label="What for" name="service" required defaultValue="">
          <option value="">Choose</option>
          {services.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {serviceName(name)}
            </option>
          ))}
        </Select>
      )}
      <div>
        <SubmitButton name="intent" value="hold" size="lg" wide busy="One moment">
          {expired ? 'Keep it again' : `Take ${dateTime(slot.slot_date, slot.start_time)}`}
        </SubmitButton>
        <p className="mt-3 text-center text-sm text-muted">
          We keep it for you for ten minutes, while you say who is coming.
        </p>
      </div>
    </Form>
  );
}
