import { useEffect, useRef } from 'react';
import { Form, Link, useNavigation, useSubmit } from 'react-router';
import type { ClinicProfile } from '../contract.ts';
import { ago, duration, money, phoneNumber, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { Button, ButtonAnchor } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { PolicyLine } from '../ui/policy-line.tsx';
import { paymentWords, termsWords } from './terms-words.ts';
import type { Times } from './times.ts';
import { Week } from './week.tsx';

type Props = {
  clinic: ClinicProfile;
  times: Times;
  today: string;
  now: string;
  who: string | null;
};

/** What for, with whom, then a week of free times. */
export function BookingPanel({ clinic, times, today, now, who }: Props) {
  const service = clinic.services.find(({ slug }) => slug === times.service);
  const { state, location } = useNavigation();
  const choice = { service: times.service, vet: times.vet, who };
  const loading = state === 'loading' && location?.pathname === paths.clinic(clinic.slug);
  return (
    <section
      id="times"
      aria-labelledby="times-title"
      className="rounded-card border border-line bg-surface p-4 shadow-float sm:p-5 lg:row-span-2"
    >
      <h2 id="times-title" className="font-title text-xl font-semibold">
        Book a visit
      </h2>
      {service ? (
        <>
          <PanelForm {...{ clinic, times, who }} />
          <Form
            method="post"
            onSubmit={(event) => {
              // A second press while the first is on its way would find the time taken, by ourselves.
              if (state === 'submitting') event.preventDefault();
            }}
          >
            <Week
              {...{ times, today, loading }}
              to={(from) =>
                paths.clinic(clinic.slug, {
                  ...choice,
                  from,
                  type: times.type === 'in_person' ? null : times.type,
                })
              }
              press={(slot) => ({
                name: 'intent',
                value: 'hold',
                formAction: paths.book(slot.id, { service: times.service, who }),
              })}
              instead={`Try another vet or service, or call ${phoneNumber(clinic.phone)}.`}
            />
          </Form>
          {times.type === 'in_person' ? (
            <Link
              to={paths.waitAtClinic(clinic.slug, choice)}
              className="mt-2 flex min-h-11 items-center justify-center rounded-control border border-line px-4 text-center text-sm font-semibold text-brand-ink hover:border-outline"
            >
              Tell me when an earlier time opens
            </Link>
          ) : null}
          <div className="mt-4 border-t border-line pt-4 text-muted">
            {service.price_cents === null ? null : (
              <p className="text-sm">
                {serviceName(service.name)} from{' '}
                <strong className="font-semibold text-ink">
                  {money(service.price_cents, clinic.currency)}
                </strong>
                . {times.terms ? paymentWords(times.terms) : null}
              </p>
            )}
            <PolicyLine
              policy={termsWords(clinic.cancellation_terms, clinic.currency)}
              className="mt-1"
            />
            <p className="numeric mt-1 text-sm">
              Times last changed {ago(clinic.times_changed_at, now)}.
            </p>
          </div>
        </>
      ) : (
        <>
          <p className="mt-2 mb-4 text-muted">This clinic takes no bookings online yet.</p>
          <ButtonAnchor href={paths.call(clinic.phone)} wide>
            Call {phoneNumber(clinic.phone)}
          </ButtonAnchor>
        </>
      )}
    </section>
  );
}

function PanelForm({ clinic, times, who }: Omit<Props, 'today' | 'now'>) {
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const send = () => submit(form.current, { preventScrollReset: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a choice made before the script arrived.
  useEffect(() => {
    const data = form.current && new FormData(form.current);
    if (data?.get('service') !== times.service || data?.get('vet') !== (times.vet ?? '')) send();
  }, []);
  return (
    <Form
      ref={form}
      action={paths.clinic(clinic.slug)}
      preventScrollReset
      onChange={send}
      className="mt-4 grid gap-3"
    >
      {who ? <input type="hidden" name="who" value={who} /> : null}
      {times.from ? <input type="hidden" name="from" value={times.from} /> : null}
      <Select
        key={times.service}
        label="What for"
        name="service"
        defaultValue={times.service ?? ''}
      >
        {clinic.services.map(({ slug, name, duration_min }) => (
          <option key={slug} value={slug}>
            {`${serviceName(name)}, ${duration(duration_min)}`}
          </option>
        ))}
      </Select>
      <Select key={`vet-${times.vet}`} label="With" name="vet" defaultValue={times.vet ?? ''}>
        <option value="">Any vet</option>
        {clinic.team.map(({ vet_id, name }) => (
          <option key={vet_id} value={vet_id}>
            {name}
          </option>
        ))}
      </Select>
      {times.kinds.length > 1 ? (
        <Select key={`type-${times.type}`} label="Where" name="type" defaultValue={times.type}>
          <option value="in_person">At the clinic</option>
          <option value="home_visit">At your home</option>
        </Select>
      ) : null}
      <noscript>
        <Button type="submit" look="plain" wide>
          Show times
        </Button>
      </noscript>
    </Form>
  );
}
