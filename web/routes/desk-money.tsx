import { INVOICE_STATES } from '#domain/invoices/invoice.ts';
import { answer } from '../answer.ts';
import { BillRow } from '../money/bill-row.tsx';
import { loadMoney } from '../money/load.ts';
import { MoneyPage } from '../money/money-page.tsx';
import { oneIn } from '../money/period.ts';
import { PeriodForm } from '../money/period-form.tsx';
import { paths } from '../paths.ts';
import { ButtonAnchor, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/desk-money';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Bills · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

const STATES = {
  '': 'All that are issued',
  unpaid: 'Not paid',
  paid: 'Paid',
  credit_note: 'Credit notes',
  draft: 'Drafts',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { clinic, period } = await loadMoney(asked, args.params.clinicSlug);
    const query = asked.url.searchParams;
    const state = oneIn(INVOICE_STATES, query.get('state'));
    const bills = await asked.domain.invoices.list(asked.ctx, {
      clinic_id: clinic.id,
      ...period,
      ...(state && { state }),
      cursor: query.get('cursor') ?? undefined,
    });
    return { clinic, period, state, bills };
  });

export default function DeskMoney({ loaderData }: Route.ComponentProps) {
  const { clinic, period, state, bills } = loaderData;
  return (
    <MoneyPage {...{ clinic, period }} part="bills">
      <PeriodForm period={period} states={{ label: 'Which', chosen: state, words: STATES }} />
      {bills.data.length === 0 ? (
        <EmptyState
          title="No bill here"
          of={['cat']}
          action={<ButtonLink to={paths.deskDay(clinic.slug)}>The day</ButtonLink>}
        >
          Bills are drafted from completed visits. Choose other days, or complete a visit.
        </EmptyState>
      ) : (
        <>
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface text-sm">
            {bills.data.map((bill) => (
              <BillRow key={bill.id} bill={bill} slug={clinic.slug} />
            ))}
          </ul>
          <div className="mt-5 mb-8 flex flex-wrap gap-3">
            {bills.next_cursor ? (
              <ButtonLink
                look="plain"
                to={paths.deskMoney(clinic.slug, { ...period, state, cursor: bills.next_cursor })}
              >
                Older
              </ButtonLink>
            ) : null}
            <ButtonAnchor look="plain" href={paths.invoicesCsv(clinic.id, period)} download>
              Download these days as CSV
            </ButtonAnchor>
          </div>
        </>
      )}
    </MoneyPage>
  );
}
