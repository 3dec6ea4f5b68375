import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DeskNav } from '../desk/desk-nav.tsx';
import { paths } from '../paths.ts';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Period } from './period.ts';

type Props = {
  clinic: { slug: string; name: string };
  period: Period;
  part: 'bills' | 'payments' | 'statement';
  children: ReactNode;
};

/** One of the three ways to look at a clinic's money; the period stays from one to the next. */
export function MoneyPage({ clinic, period, part, children }: Props) {
  const { slug } = clinic;
  return (
    <Page bar={<DeskNav slug={slug} current="money" />}>
      <div className="mx-auto max-w-4xl">
        <p className="mt-6 print:hidden">
          <Link to={paths.deskDay(slug)} className="font-semibold text-brand-ink hover:underline">
            {clinic.name}, the day
          </Link>
        </p>
        <div className="mt-3 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
          <Title>{TITLES[part]}</Title>
          <div className="print:hidden">
            <Segmented
              label="What to look at"
              choices={[
                { label: 'Bills', to: paths.deskMoney(slug, period), current: part === 'bills' },
                {
                  label: 'Payments',
                  to: paths.deskPayments(slug, period),
                  current: part === 'payments',
                },
                {
                  label: 'Statement',
                  to: paths.deskStatement(slug, period),
                  current: part === 'statement',
                },
              ]}
            />
          </div>
        </div>
        {children}
      </div>
    </Page>
  );
}

const TITLES = { bills: 'Bills', payments: 'Payments', statement: 'Statement' } as const;
