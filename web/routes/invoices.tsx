import { Link } from 'react-router';
import { invoiceNumber } from '#domain/invoices/invoice.ts';
import { answer, needsSignIn } from '../answer.ts';
import { fullDate, money } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/invoices';

export const meta: Route.MetaFunction = () => [{ title: 'Your invoices · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const cursor = asked.url.searchParams.get('cursor') ?? undefined;
    return asked.domain.invoices.list(asked.ctx, { cursor });
  });

export default function Invoices({ loaderData: { data, next_cursor } }: Route.ComponentProps) {
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <Title className="mt-8 mb-6 sm:mt-12">Your invoices</Title>
        {data.length === 0 ? (
          <EmptyState
            title="No invoice yet"
            of={['cat']}
            action={<ButtonLink to={paths.visits()}>Your visits</ButtonLink>}
          >
            After a visit the clinic's bill appears here.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {data.map((one) => (
              <li key={one.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 p-4">
                <div className="min-w-0 flex-1">
                  <p className="font-semibold">
                    <Link
                      to={paths.invoice(one.id)}
                      className="after:absolute after:inset-0 hover:underline"
                    >
                      {one.parties.visit.pet} at {one.parties.clinic.name}
                    </Link>
                  </p>
                  <p className="numeric text-sm text-muted">
                    {invoiceNumber(one)}, {fullDate((one.issued_at ?? '').slice(0, 10))}
                  </p>
                </div>
                <Badge tone={one.is_paid ? 'good' : 'caution'}>
                  {one.kind === 'credit_note' ? 'Credit' : one.is_paid ? 'Paid' : 'Not paid yet'}
                </Badge>
                <span className="numeric font-semibold">
                  {money(one.total_cents, one.currency)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {next_cursor ? (
          <ButtonLink look="plain" to={paths.invoices({ cursor: next_cursor })} className="mt-5">
            Older
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  );
}
