import type { Analytics } from '../contract.ts';
import { fullDate, money, plural, serviceName, shortClock, weekday } from '../format.ts';
import { Bars } from '../plots/bars.tsx';
import { LyingBars } from '../plots/lying-bars.tsx';
import { FigureCard } from './figure-card.tsx';
import { HeatMap } from './heat-map.tsx';
import { ahead, LEAD_WORDS, net, percent, roundMoney, weekMark } from './words.ts';

type Props = { analytics: Analytics; csv: (figure: string) => string };

// A Sunday, for the names of weekdays.
const SUNDAY = 4;
const dayName = (day: number) => weekday(`2026-01-0${SUNDAY + day}`);
const hours = (minutes: number) => (minutes / 60).toFixed(1);

export function Utilisation({ analytics: { utilisation }, csv }: Props) {
  return (
    <FigureCard
      title="When the time is booked"
      definition="Percent of the time offered in that hour that was booked, missed visits too. A time counts where it begins; walk-ins without one do not."
      csv={csv('utilisation')}
      columns={['Weekday and hour', 'Offered, h', 'Booked, h', 'Share']}
      rows={utilisation.map(({ day_of_week, hour, offered_min, booked_min }) => [
        `${dayName(day_of_week)} ${shortClock(`${hour}:00`)}`,
        hours(offered_min),
        hours(booked_min),
        percent(booked_min, offered_min),
      ])}
    >
      {utilisation.length === 0 ? (
        <Nothing>No time was offered.</Nothing>
      ) : (
        <HeatMap hours={utilisation} />
      )}
    </FigureCard>
  );
}

const LOST = ['Missed', 'Cancelled late'];

export function Attendance({ analytics: { attendance, totals }, csv }: Props) {
  const { ended, no_shows, late_cancellations } = totals.attendance;
  return (
    <FigureCard
      title="Missed and cancelled late"
      definition="By week of the visit. Late is less than 24 hours before the start, by the owner; the share is of all visits that were completed, missed or cancelled late."
      csv={csv('attendance')}
      columns={['Week of', ...LOST, 'Of', 'Share']}
      rows={attendance.map((week) => [fullDate(week.week), ...lost(week)])}
    >
      <Bars
        title="Missed and cancelled late by week"
        desc={`${no_shows} missed and ${late_cancellations} cancelled late of ${ended}`}
        tone="caution"
        names={LOST}
        bars={attendance.map(({ week, ...one }) => ({
          mark: weekMark(week),
          parts: [one.no_shows, one.late_cancellations],
        }))}
      />
    </FigureCard>
  );
}

const lost = (one: { ended: number; no_shows: number; late_cancellations: number }) => [
  String(one.no_shows),
  String(one.late_cancellations),
  String(one.ended),
  percent(one.no_shows + one.late_cancellations, one.ended),
];

export function AttendanceByLead({ analytics: { lead_times }, csv }: Props) {
  return (
    <FigureCard
      title="Lost, by how early it was booked"
      definition="Percent of the visits booked that long ahead that were missed or cancelled late."
      csv={csv('lead_times')}
      columns={['Booked ahead', ...LOST, 'Of', 'Share']}
      rows={lead_times.map(({ lead, ...one }) => [LEAD_WORDS[lead].long, ...lost(one)])}
    >
      <Bars
        title="Share missed or cancelled late"
        desc="by how long before the visit it was booked; each number is in the table below"
        tone="caution"
        names={LOST}
        each
        format={(value) => `${value}%`}
        bars={lead_times.map(({ lead, ended, no_shows, late_cancellations }) => ({
          mark: LEAD_WORDS[lead].short,
          parts: [no_shows, late_cancellations].map((one) => (100 * one) / Math.max(1, ended)),
        }))}
      />
    </FigureCard>
  );
}

export function LeadTimes({ analytics: { lead_times, totals }, csv }: Props) {
  const quartiles = totals.lead_quartiles_min;
  return (
    <FigureCard
      title="How early visits are booked"
      definition="From the booking to the start of visits that were not cancelled."
      csv={csv('lead_times')}
      columns={['Booked ahead', 'Visits']}
      rows={lead_times.map(({ lead, visits }) => [LEAD_WORDS[lead].long, String(visits)])}
    >
      {quartiles ? (
        <p className="numeric mb-3">
          Half of the visits are booked <strong>{ahead(quartiles[1])}</strong> ahead or less, and
          the middle half between {ahead(quartiles[0])} and {ahead(quartiles[2])}.
        </p>
      ) : null}
      <Bars
        title="Visits by how early they were booked"
        desc={quartiles ? `half of them ${ahead(quartiles[1])} ahead or less` : 'no visits'}
        tone="brand"
        each
        bars={lead_times.map(({ lead, visits }) => ({
          mark: LEAD_WORDS[lead].short,
          parts: [visits],
        }))}
      />
    </FigureCard>
  );
}

/** A plot for each currency, for sums of two say nothing; nothing at all for who is no admin. */
export function Revenue({ analytics: { revenue, totals }, csv }: Props) {
  return totals.revenue?.map((sum) => {
    const { currency } = sum;
    const weeks = (revenue ?? []).filter((one) => one.currency === currency);
    return (
      <FigureCard
        key={currency}
        title={totals.revenue?.length === 1 ? 'Revenue' : `Revenue in ${currency}`}
        definition="Payments that came in less what was given back, each in the week in which it happened, whenever the visit was."
        csv={csv('revenue')}
        columns={['Week of', 'Taken', 'Given back', 'Revenue']}
        rows={weeks.map(({ week, ...one }) => [
          fullDate(week),
          money(one.taken_cents, currency),
          money(one.given_back_cents, currency),
          signed(net(one), currency),
        ])}
      >
        <Bars
          title={`Revenue by week in ${currency}`}
          desc={`${signed(net(sum), currency)} in all`}
          tone="brand"
          names={['Revenue', 'Given back']}
          format={(cents) => roundMoney(cents, currency)}
          bars={weeks.map(({ week, ...one }) => ({
            mark: weekMark(week),
            parts: [Math.max(0, net(one)), one.given_back_cents],
          }))}
        />
      </FigureCard>
    );
  });
}

const signed = (cents: number, currency: string) =>
  `${cents < 0 ? '−' : ''}${money(Math.abs(cents), currency)}`;

export function Clients({ analytics: { clients, totals }, csv }: Props) {
  const { new_clients, returning_clients } = totals.clients;
  return (
    <FigureCard
      title="New and returning clients"
      definition="Owners with a visit in the week, each once. New is whose first visit here it was, with whichever vet."
      csv={csv('clients')}
      columns={['Week of', 'Returning', 'New']}
      rows={clients.map((one) => [
        fullDate(one.week),
        String(one.returning_clients),
        String(one.new_clients),
      ])}
    >
      <Bars
        title="Clients by week"
        desc={`${plural(new_clients, 'new client')} and ${returning_clients} who had been here before`}
        tone="brand"
        names={['Returning', 'New']}
        bars={clients.map((one) => ({
          mark: weekMark(one.week),
          parts: [one.returning_clients, one.new_clients],
        }))}
      />
    </FigureCard>
  );
}

export function Waitlist({ analytics: { waitlist, totals }, csv }: Props) {
  const { joined, offered, filled } = totals.waitlist;
  return (
    <FigureCard
      title="Filled from the waitlist"
      definition="Freed times that were offered to who waited, in the week of the offer, and those that somebody took, in the week of the answer."
      csv={csv('waitlist')}
      columns={['Week of', 'Got in line', 'Offered', 'Filled']}
      rows={waitlist.map((one) => [
        fullDate(one.week),
        String(one.joined),
        String(one.offered),
        String(one.filled),
      ])}
    >
      <p className="numeric mb-3">
        {plural(joined, 'person', 'people')} got in line, {plural(offered, 'time')} offered,{' '}
        <strong>{filled} filled</strong>.
      </p>
      <Bars
        title="Times filled from the waitlist by week"
        desc={`${filled} in all`}
        tone="brand"
        bars={waitlist.map((one) => ({ mark: weekMark(one.week), parts: [one.filled] }))}
      />
    </FigureCard>
  );
}

export function ServicesAndVets({ analytics: { services, vets }, csv }: Props) {
  const ofServices = services.map(({ service, visits }) => ({
    name: serviceName(service.name),
    count: visits,
  }));
  const ofVets = vets.map(({ vet, visits }) => ({
    name: vet?.name ?? 'No vet named',
    count: visits,
  }));
  const definition = 'Visits of these days that were neither cancelled nor missed.';
  return [
    { title: 'Visits by service', figure: 'services', rows: ofServices, column: 'Service' },
    { title: 'Visits by vet', figure: 'vets', rows: ofVets, column: 'Vet' },
  ].map(({ title, figure, rows, column }) => (
    <FigureCard
      key={figure}
      {...{ title, definition }}
      csv={csv(figure)}
      columns={[column, 'Visits']}
      rows={rows.map(({ name, count }) => [name, String(count)])}
    >
      {rows.length === 0 ? <Nothing>No visit in these days.</Nothing> : <LyingBars rows={rows} />}
    </FigureCard>
  ));
}

const Nothing = ({ children }: { children: string }) => <p className="text-muted">{children}</p>;
