import { Link } from 'react-router';
import { answer, idParam } from '../answer.ts';
import { fullDate, money } from '../format.ts';
import { loadMoney } from '../money/load.ts';
import { MoneyPage } from '../money/money-page.tsx';
import { PeriodForm } from '../money/period-form.tsx';
import { byOwner, leftOf, StatementLines } from '../money/statement-lines.tsx';
import { paths } from '../paths.ts';
import { ButtonAnchor, ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/desk-statement';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Statement · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { clinic, period } = await loadMoney(asked, args.params.clinicSlug);
    const owner = asked.url.searchParams.get('owner');
    const statement = await asked.domain.invoices.statement(asked.ctx, clinic.id, {
      ...period,
      ...(owner && { owner_id: idParam(owner) }),
    });
    return { clinic, period, owner, statement };
  });

export default function DeskStatement({ loaderData }: Route.ComponentProps) {
  const { clinic, period, owner, statement } = loaderData;
  const { invoices, currency, billed_cents, credited_cents, paid_cents } = statement;
  const name = owner ? invoices[0]?.parties.owner.name : null;
  const amount = (cents: number) => money(cents, currency ?? 'USD');
  const sums = [
    ['Billed', billed_cents],
    ['Credited', credited_cents],
    ['Paid', paid_cents],
    ['Left to pay', leftOf(invoices)],
  ] as const;
  return (
    <MoneyPage {...{ clinic, period }} part="statement">
      {owner ? (
        <p className="mb-4 print:hidden">
          <Link
            to={paths.deskStatement(clinic.slug, period)}
            className="inline-flex min-h-11 items-center font-semibold text-brand-ink hover:underline"
          >
            All owners
          </Link>
        </p>
      ) : (
        <PeriodForm period={period} />
      )}
      {invoices.length === 0 ? (
        <EmptyState
          title="Nothing was billed in these days"
          of={['rabbit']}
          action={<ButtonLink to={paths.deskMoney(clinic.slug)}>Bills</ButtonLink>}
        >
          Choose other days, or issue a bill first.
        </EmptyState>
      ) : (
        <Card className="mb-8 p-5 sm:p-8 print:border-0 print:p-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="font-title text-xl font-semibold">{name ?? clinic.name}</h2>
            <p className="numeric text-sm text-muted">
              {fullDate(period.from)} to {fullDate(period.to)}
            </p>
          </div>
          {name ? <p className="text-sm text-muted">Statement of {clinic.name}</p> : null}
          <dl className="numeric my-5 grid grid-cols-2 gap-4 sm:grid-cols-4">
            {sums.map(([label, cents]) => (
              <div key={label}>
                <dt className="text-sm text-muted">{label}</dt>
                <dd className="text-lg font-semibold">{amount(cents)}</dd>
              </div>
            ))}
          </dl>
          {owner ? (
            <StatementLines invoices={invoices} />
          ) : (
            <ul className="divide-y divide-line border-t border-line text-sm">
              {byOwner(invoices).map((one) => (
                <li key={one.id} className="flex items-center justify-between gap-4">
                  <Link
                    to={paths.deskStatement(clinic.slug, { ...period, owner: one.id })}
                    className="flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
                  >
                    {one.name}
                  </Link>
                  <span className="numeric text-right">
                    {amount(one.billed_cents)}
                    <span className="text-muted">
                      , {one.documents} {one.documents === 1 ? 'document' : 'documents'}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <div className="mt-5 flex flex-wrap gap-3 print:hidden">
            <ButtonAnchor look="plain" href={paths.invoicesCsv(clinic.id, period)} download>
              CSV for your accountant
            </ButtonAnchor>
          </div>
        </Card>
      )}
    </MoneyPage>
  );
}
