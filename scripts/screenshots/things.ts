import { domain } from '#domain/index.ts';
import { addDays, dateIn } from '#platform/local-date.ts';
import { keepTimes } from './kept-times.ts';
import { writeLetters } from './links.ts';
import { gatherReaders } from './readers.ts';
import type { Town } from './town.ts';

export const HARBOR_STREET = 'harbor-street-animal-clinic';

export type Things = Awaited<ReturnType<typeof makeThings>>;

/** What the addresses of the pages name, found in the demo town or made here. */
export async function makeThings(town: Town, now: Date) {
  const readers = await gatherReaders(town, now);
  const { maya, noor, grace } = readers;
  const clinic = await domain.clinics.get(maya, HARBOR_STREET);
  const { id: clinicId } = clinic;
  const today = dateIn(clinic.timezone, now);
  const idOf = (found: { id: string } | undefined) => found?.id ?? '';
  const serviceOf = (slug: string) =>
    clinic.services.find((service) => service.slug === slug)?.service_id ?? 0;
  const examId = serviceOf('general-exam');

  const pets = await domain.pets.list(maya);
  const biscuit = idOf(pets.find(({ name }) => name === 'Biscuit'));
  const mochi = idOf(pets.find(({ name }) => name === 'Mochi'));
  const [next] = (await domain.appointments.list(maya, { when: 'upcoming' })).data;
  const past = (await domain.appointments.list(maya, { when: 'past' })).data;
  const done = past.map(({ id }) => id);
  const [review] = await domain.reviews.ofVisits(maya, done);
  const [invoice] = (await domain.invoices.list(maya, {})).data;

  // As the worker would have by now.
  const bills = (await domain.invoices.list(noor, { clinic_id: clinicId })).data;
  for (const { id } of [...bills, ...(invoice ? [invoice] : [])]) {
    await domain.invoices.render(readers.stranger, id);
  }
  await domain.calendar.makeFeed(maya, { kind: 'owner' });

  await domain.waitlist.join(maya, {
    ...{ clinic_id: clinicId, service_id: examId, pet_id: mochi },
    ...{ from_date: today, to_date: addDays(today, 10) },
  });
  const { token: passport } = await domain.health.makePassport(maya, biscuit, {
    shares: ['vaccination', 'weight', 'allergy', 'medication'],
  });
  const webhook = await domain.webhooks.add(grace, clinicId, {
    url: 'http://127.0.0.1:9/findmyvet',
    events: ['visit.booked', 'visit.cancelled'],
    description: 'Our records system',
  });
  // No name is looked up where pictures are taken, so it gets one afterwards.
  await town.db
    .updateTable('webhook_endpoints')
    .set({ url: 'https://records.harbor-street.example/findmyvet' })
    .where('id', '=', webhook.id)
    .execute();
  await domain.webhooks.sendTest(grace, clinicId, webhook.id);

  const day = await domain.appointments.clinicDay(noor, { clinic_id: clinicId, date: today });
  const over = day.visits.filter(({ status }) => status === 'completed').map(({ id }) => id);
  const [unbilled = '', drafted = ''] = over;
  await domain.invoices.draftFor(noor, drafted);
  const walkIn = { clinic_id: clinicId, pet_id: mochi, service_id: serviceOf('vaccination') };
  const { id: owed } = await domain.appointments.bookAtDesk(noor, walkIn);
  await domain.appointments.complete(noor, owed);
  await domain.invoices.issue(noor, (await domain.invoices.draftFor(noor, owed)).id);
  return {
    ...{ tokens: readers.tokens, emptySlug: readers.emptySlug },
    today,
    lastMonth: { from: addDays(today, -30), to: today },
    halfYear: { from: addDays(today, -180), to: today },
    ...{ farDay: addDays(today, 300), biscuit, mochi, passport },
    maya: maya.actor?.user_id ?? '',
    upcoming: idOf(next),
    past: done[0] ?? '',
    reviewed: review?.appointment_id ?? '',
    unreviewed: done.find((id) => id !== review?.appointment_id) ?? '',
    review: review?.id ?? '',
    invoice: invoice?.id ?? '',
    webhook: webhook.id,
    todays: idOf(day.visits.find(({ status }) => status === 'booked')),
    ...{ unbilled, drafted, owed },
    half: `fmv_half=${'A'.repeat(43)}`,
    ...(await keepTimes(readers, {
      clinicId,
      examId,
      dentalId: serviceOf('dental-cleaning'),
      today,
      mochi,
    })),
    ...(await writeLetters(town, readers, { now, today, clinicId, biscuit })),
  };
}
