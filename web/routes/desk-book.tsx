import { data, Link, redirect } from 'react-router';
import { answer, needsSignIn, refusal, slugParam } from '../answer.ts';
import { readDeskBooking } from '../desk/book-input.ts';
import { BookingForm } from '../desk/booking-form.tsx';
import { ClientSearch } from '../desk/client-search.tsx';
import { DeskNav } from '../desk/desk-nav.tsx';
import { formValues, oneLine, type Values } from '../form-values.ts';
import { isDay, localIn } from '../format.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/desk-book';

export const meta: Route.MetaFunction = () => [{ title: 'Book at the desk · FindMyVet' }];

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const query = (name: string) => url.searchParams.get(name);
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const q = oneLine(query('q') ?? '').slice(0, 100);
    const [clients, species] = await Promise.all([
      q ? domain.appointments.findClients(ctx, clinic.id, q) : [],
      domain.pets.listSpecies(ctx),
      // Lets only the clinic's own people see even the empty form.
      domain.schedule.getBookingRules(ctx, clinic.id),
    ]);
    const owner = clients.find(({ pets }) => pets.some(({ id }) => id === query('pet')));
    const pet = owner?.pets.find(({ id }) => id === query('pet'));
    const [date, time] = [query('date'), query('time')];
    return {
      clinic: {
        slug: clinic.slug,
        name: clinic.name,
        services: clinic.services,
        team: clinic.team,
      },
      species,
      q,
      clients: q ? clients : null,
      pet: owner && pet ? { id: pet.id, name: pet.name, owner: owner.name } : null,
      isNew: query('client') === 'new',
      when: {
        date: date && isDay(date) ? date : null,
        time: time && TIME.test(time) ? time : null,
        vet: query('vet'),
      },
      today: localIn(clinic.timezone, ctx.now).date,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const form = await args.request.formData();
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    let to: string;
    try {
      const input = readDeskBooking(form);
      const visit = await domain.appointments.bookAtDesk(ctx, { ...input, clinic_id: clinic.id });
      to = paths.deskDay(clinic.slug, { date: visit.scheduled_date, visit: visit.id });
    } catch (error) {
      const { message, errors, status } = refusal(error);
      // A new client's fields come back as client/first_name.
      const own = Object.entries(errors).map(([path, text]) => [
        path.split(/[/.]/).at(-1) ?? path,
        text,
      ]);
      return data(
        { message, errors: Object.fromEntries(own) as Values, values: formValues(form) },
        status,
      );
    }
    throw redirect(to);
  });

export default function DeskBook({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, species, q, clients, pet, isNew, when, today } = loaderData;
  const errors = actionData?.errors ?? {};
  const isLater = when.date !== null || when.time !== null;
  const values: Values = actionData?.values ?? {
    when: isLater ? 'later' : 'now',
    scheduled_date: when.date ?? today,
    scheduled_start: when.time ?? '',
    vet_id: when.vet ?? '',
  };
  return (
    <Page width="narrow" bar={<DeskNav slug={clinic.slug} current="book" />}>
      <p className="mt-6">
        <Link
          to={paths.deskDay(clinic.slug, { date: when.date })}
          className="font-semibold text-brand-ink hover:underline"
        >
          {clinic.name}, the day
        </Link>
      </p>
      <Title className="mt-3 mb-6">Walk-in or phone</Title>
      {actionData && Object.keys(errors).length === 0 ? (
        <div className="mb-4">
          <Banner tone="caution" title={actionData.message}>
            Nothing was booked, and what you typed is still here.
          </Banner>
        </div>
      ) : null}
      {pet || isNew ? (
        <>
          <BookingForm {...{ clinic, species, values, errors }} pet={pet} />
          <p className="mt-3">
            <Link
              to={paths.deskBook(clinic.slug, { q, ...when })}
              className="flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
            >
              Somebody else
            </Link>
          </p>
        </>
      ) : (
        <ClientSearch slug={clinic.slug} {...{ q, clients, when }} />
      )}
    </Page>
  );
}
