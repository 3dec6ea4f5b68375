import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect, useRef } from 'react';
import { Form, Link, useNavigation, useSubmit } from 'react-router';
import type { ClinicProfile } from '../contract.ts';
import { duration, longDate, money, phoneNumber, serviceName, shortDate } from '../format.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { PolicyLine } from '../ui/policy-line.tsx';
import { DayTimes } from './day-times.tsx';
import type { Times } from './times.ts';

type Props = { clinic: ClinicProfile; times: Times; today: string; who: string | null };

/** What for, with whom, then a week of free times. */
export function BookingPanel({ clinic, times, today, who }: Props) {
  const service = clinic.services.find(({ slug }) => slug === times.service);
  const { state, location } = useNavigation();
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
          <Week {...{ clinic, times, today, who }} loading={loading} />
          <div className="mt-4 border-t border-line pt-4 text-muted">
            {service.price_cents === null ? null : (
              <p className="text-sm">
                {serviceName(service.name)} from{' '}
                <strong className="font-semibold text-ink">{money(service.price_cents)}</strong>.
                You pay at the clinic.
              </p>
            )}
            <PolicyLine policy={clinic.cancellation_policy} className="mt-1" />
          </div>
        </>
      ) : (
        <p className="mt-2 text-muted">
          This clinic takes no bookings online yet. Call {phoneNumber(clinic.phone)}.
        </p>
      )}
    </section>
  );
}

function PanelForm({ clinic, times, who }: Omit<Props, 'today'>) {
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

/** Days unfolded at first; the others show how many times they have. */
const OPEN_DAYS = 2;

function Week({ clinic, times, today, who, loading }: Props & { loading: boolean }) {
  const { service, vet, type, from, days, previous, next, nextFree } = times;
  const week = (start: string) =>
    paths.clinic(clinic.slug, {
      service,
      vet,
      who,
      from: start,
      type: type === 'in_person' ? null : type,
    });
  const free = days.filter(({ slots }) => slots.length > 0).map(({ date }) => date);
  const openDays = free.slice(0, OPEN_DAYS);
  const empty = free.length === 0;
  return (
    <div aria-busy={loading} className={loading ? 'opacity-50 transition-opacity delay-150' : ''}>
      <div className="mt-4 flex items-center justify-between">
        <WeekLink to={previous && week(previous)} icon={ChevronLeft} label="Earlier days" />
        <p className="text-sm font-semibold">
          {shortDate(from)} to {shortDate(days.at(-1)?.date ?? from)}
        </p>
        <WeekLink to={week(next)} icon={ChevronRight} label="Later days" />
      </div>
      {empty ? (
        <div className="mt-3 rounded-control bg-sunken p-4 text-sm">
          <p>No free times in these seven days.</p>
          {nextFree ? (
            <p className="mt-1">
              <Link
                to={week(nextFree)}
                preventScrollReset
                className="font-semibold text-brand-ink underline underline-offset-4"
              >
                Next free: {longDate(nextFree)}
              </Link>
            </p>
          ) : (
            <p className="mt-1 text-muted">
              Try another vet or service, or call {phoneNumber(clinic.phone)}.
            </p>
          )}
        </div>
      ) : (
        <ol className="mt-2 divide-y divide-line">
          {days.map((day) => (
            <li key={day.date}>
              <DayTimes {...{ day, today, service, who }} open={openDays.includes(day.date)} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type WeekLinkProps = { to: string | null; icon: typeof ChevronLeft; label: string };

function WeekLink({ to, icon, label }: WeekLinkProps) {
  if (!to) return <span className="size-11" />;
  return (
    <Link
      to={to}
      preventScrollReset
      aria-label={label}
      className="flex size-11 items-center justify-center rounded-control text-muted hover:bg-brand-soft hover:text-brand-ink"
    >
      <Icon of={icon} />
    </Link>
  );
}
