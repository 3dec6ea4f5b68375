import { data } from 'react-router';
import { worksAt } from '#domain/accounts/account.ts';
import {
  Attendance,
  AttendanceByLead,
  Clients,
  LeadTimes,
  Revenue,
  ServicesAndVets,
  Utilisation,
  Waitlist,
} from '../analytics/figures.tsx';
import { KeyFigures } from '../analytics/key-figures.tsx';
import { SPANS, spanIn } from '../analytics/period.ts';
import { answer, idParam, needsSignIn, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { fullDate, localIn } from '../format.ts';
import { PeriodForm } from '../money/period-form.tsx';
import { paths } from '../paths.ts';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Route } from './+types/desk-analytics';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Analytics · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const actor = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const { id, slug, name, timezone, team } = await domain.clinics.get(
      ctx,
      slugParam(args.params.clinicSlug),
    );
    if (!worksAt(actor, id)) throw data({ code: 'not_found' }, 404);
    const { span, from, to } = spanIn(url.searchParams, localIn(timezone, ctx.now).date);
    const vet = url.searchParams.get('vet');
    const analytics = await domain.analytics.read(ctx, id, {
      ...{ from, to },
      ...(vet && { vet_id: idParam(vet) }),
    });
    const vets = team.map(({ vet_id, name }) => ({ vet_id, name }));
    return { clinic: { id, slug, name }, span, vet, vets, analytics };
  });

export default function DeskAnalytics({ loaderData }: Route.ComponentProps) {
  const { clinic, span, vet, vets, analytics } = loaderData;
  const { period, previous, totals } = analytics;
  const csv = (figure: string) => paths.analyticsCsv(clinic.id, figure, { ...period, vet_id: vet });
  const figures = { analytics, csv };
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="analytics" />}>
      <div className="mt-6 mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <Title>Analytics</Title>
        <div className="print:hidden">
          <Segmented
            label="How long"
            choices={Object.entries(SPANS).map(([weeks, label]) => ({
              label,
              to: paths.deskAnalytics(clinic.slug, { weeks, vet }),
              current: span === Number(weeks),
            }))}
          />
        </div>
      </div>
      <PeriodForm
        period={period}
        states={{
          label: 'Whose',
          name: 'vet',
          chosen: vet,
          words: {
            '': 'The whole clinic',
            ...Object.fromEntries(vets.map(({ vet_id, name }) => [vet_id, name])),
          },
        }}
      />
      <p className="numeric mb-5 text-muted">
        {fullDate(period.from)} to {fullDate(period.to)}, beside {fullDate(previous.period.from)} to{' '}
        {fullDate(previous.period.to)}.
      </p>
      <KeyFigures now={totals} then={previous.totals} />
      <div className="mb-10 gap-5 lg:columns-2">
        <Utilisation {...figures} />
        <Revenue {...figures} />
        <Attendance {...figures} />
        <AttendanceByLead {...figures} />
        <LeadTimes {...figures} />
        <Clients {...figures} />
        <Waitlist {...figures} />
        <ServicesAndVets {...figures} />
      </div>
    </Page>
  );
}
