import { answer, slugParam } from '../answer.ts';
import { BookingPanel } from '../clinic/booking-panel.tsx';
import { ClinicDetails } from '../clinic/details.tsx';
import { ClinicHeading } from '../clinic/heading.tsx';
import { structuredData } from '../clinic/structured-data.ts';
import { loadTimes } from '../clinic/times.ts';
import type { ClinicProfile } from '../contract.ts';
import { localIn } from '../format.ts';
import { breadcrumbs, publicPage, shown } from '../meta.ts';
import { paths } from '../paths.ts';
import { Page } from '../ui/page.tsx';
import type { Route } from './+types/clinic';

export const handle = shown;

export const meta: Route.MetaFunction = (args) =>
  args.loaderData ? publicPage(args, args.loaderData.head) : [{ title: 'FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { domain, ctx, url, site } = asked;
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.slug));
    const today = localIn(clinic.timezone, ctx.now);
    const [times, reviews] = await Promise.all([
      loadTimes(asked, clinic, today.date),
      domain.reviews.listForClinic(ctx, clinic.id, { limit: 6 }),
    ]);
    return {
      clinic,
      times,
      reviews,
      today: today.date,
      now: ctx.now.toISOString(),
      who: url.searchParams.get('who'),
      head: headOf(clinic, site),
    };
  });

/** Made on the server, so that no reader downloads how it is made. */
function headOf(clinic: ClinicProfile, site: string) {
  const place = `${clinic.city}, ${clinic.state}`;
  const path = paths.clinic(clinic.slug);
  return {
    title: `${clinic.name}, ${place} · FindMyVet`,
    description: `Next free times, prices, hours and reviews of ${clinic.name} in ${place}. Book in under a minute.`,
    canonical: path,
    picture: paths.clinicPicture(clinic.slug),
    structured: [
      structuredData(clinic, site),
      breadcrumbs(site, [
        { name: 'FindMyVet', path: paths.home() },
        { name: `Vets near ${place}`, path: paths.search({ where: place }) },
        { name: clinic.name, path },
      ]),
    ],
  };
}

export default function Clinic({ loaderData }: Route.ComponentProps) {
  const { clinic, times, reviews, today, now, who } = loaderData;
  return (
    <Page>
      <div className="grid gap-x-12 gap-y-10 pt-6 sm:pt-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <ClinicHeading clinic={clinic} now={now} />
        <BookingPanel {...{ clinic, times, today, now, who }} />
        <ClinicDetails {...{ clinic, reviews, today }} />
      </div>
    </Page>
  );
}
