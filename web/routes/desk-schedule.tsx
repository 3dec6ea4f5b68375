import { data, Link } from 'react-router';
import { answer, needsSignIn, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { paths } from '../paths.ts';
import { changeSchedule } from '../schedule/change.ts';
import { ClosuresPart } from '../schedule/closures-part.tsx';
import { HoursPart } from '../schedule/hours-part.tsx';
import { OutsideList } from '../schedule/outside-list.tsx';
import { PaymentsPart } from '../schedule/payments-part.tsx';
import { RulesPart } from '../schedule/rules-part.tsx';
import { TaxPart } from '../schedule/tax-part.tsx';
import { VetsPart } from '../schedule/vets-part.tsx';
import { Banner } from '../ui/banner.tsx';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Route } from './+types/desk-schedule';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Schedule · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

const PARTS = {
  hours: 'Hours',
  vets: 'Vets',
  closures: 'Closed days',
  rules: 'Rules',
  payments: 'Payments',
} as const;
type Part = keyof typeof PARTS;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { roles } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const { schedule } = domain;
    const [breaks, shifts, closures, timeOff, rules, outside, policy, tax] = await Promise.all([
      schedule.listBreaks(ctx, clinic.id),
      schedule.listShifts(ctx, clinic.id),
      schedule.listClosures(ctx, clinic.id),
      schedule.listTimeOff(ctx, clinic.id),
      schedule.getBookingRules(ctx, clinic.id),
      schedule.visitsOutsideHours(ctx, clinic.id),
      domain.payments.getPaymentPolicy(ctx, clinic.id),
      domain.invoices.getTax(ctx, clinic.id),
    ]);
    const part = url.searchParams.get('part') ?? 'hours';
    const team = clinic.team.map(({ vet_id, name }) => ({ vet_id, name }));
    const vet = url.searchParams.get('vet') ?? team[0]?.vet_id ?? null;
    return {
      clinic: {
        slug: clinic.slug,
        name: clinic.name,
        hours: clinic.hours,
        home_visit_enabled: clinic.home_visit_enabled,
        currency: clinic.currency,
      },
      part: (part in PARTS ? part : 'hours') as Part,
      team,
      vet: vet === 'any' ? null : vet,
      admin: roles.some((one) => one.role === 'clinic_admin' && one.clinic_id === clinic.id),
      saved: url.searchParams.has('saved'),
      ...{ breaks, shifts, closures, timeOff, rules, outside, policy, tax },
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const clinic = await asked.domain.clinics.get(asked.ctx, slugParam(args.params.clinicSlug));
    const refused = await changeSchedule(asked, await args.request.formData(), clinic);
    return data(refused, refused.status);
  });

export default function DeskSchedule({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, part, team, vet, admin, saved, outside } = loaderData;
  const { breaks, shifts, closures, timeOff, rules, policy, tax } = loaderData;
  const { slug } = clinic;
  const shared = { admin, refused: actionData };
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="schedule" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link to={paths.deskDay(slug)} className="font-semibold text-brand-ink hover:underline">
            {clinic.name}, the day
          </Link>
        </p>
        <div className="mt-3 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
          <Title>Schedule</Title>
          <div className="max-w-full overflow-x-auto">
            <Segmented
              label="Part"
              choices={Object.entries(PARTS).map(([name, label]) => ({
                label,
                to: paths.deskSchedule(slug, { part: name }),
                current: name === part,
              }))}
            />
          </div>
        </div>
        {actionData ? (
          <div className="mb-6">
            <Banner tone="error" title={sentence(actionData.title)}>
              Nothing was changed. What you typed is still here.
            </Banner>
          </div>
        ) : saved ? (
          <div className="mb-6">
            <Banner tone="good" title="Saved">
              {part === 'payments'
                ? 'It holds from now on. What was booked and billed stays as it was.'
                : 'The open times follow the new schedule. Booked visits stay where they are.'}
            </Banner>
          </div>
        ) : null}
        {admin ? null : (
          <div className="mb-6">
            <Banner tone="info" title="Only an admin of the clinic changes the schedule" />
          </div>
        )}
        <OutsideList visits={outside} slug={slug} />
        <div className="grid gap-5">
          {part === 'hours' ? <HoursPart hours={clinic.hours} breaks={breaks} {...shared} /> : null}
          {part === 'vets' ? (
            <VetsPart
              {...{ slug, team, vet, shifts, timeOff }}
              homeVisits={clinic.home_visit_enabled}
              {...shared}
            />
          ) : null}
          {part === 'closures' ? <ClosuresPart closures={closures} {...shared} /> : null}
          {part === 'rules' ? (
            <RulesPart rules={rules} currency={clinic.currency} {...shared} />
          ) : null}
          {part === 'payments' ? (
            <>
              <PaymentsPart policy={policy} currency={clinic.currency} {...shared} />
              <TaxPart tax={tax} {...shared} />
            </>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
