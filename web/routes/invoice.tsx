import { Link } from 'react-router';
import { worksAt } from '#domain/accounts/account.ts';
import { invoiceNumber } from '#domain/invoices/invoice.ts';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { InvoicePaper } from '../invoices/invoice-paper.tsx';
import { paths } from '../paths.ts';
import { Button, ButtonAnchor, ButtonLink } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/invoice';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${invoiceNumber(loaderData.invoice)} · FindMyVet` : 'FindMyVet' },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const actor = needsSignIn(asked);
    const { domain, ctx } = asked;
    const invoice = await domain.invoices.get(ctx, idParam(args.params.id));
    const { due } = await domain.payments.listForVisit(ctx, invoice.appointment_id);
    const { clinic } = invoice.parties;
    const back = worksAt(actor, clinic.id)
      ? { to: paths.deskDay(clinic.slug), words: 'The day' }
      : { to: paths.visit(invoice.appointment_id), words: 'The visit' };
    const isTheirs = !worksAt(actor, clinic.id) && invoice.kind === 'invoice';
    return { invoice, back, canPay: due !== null && isTheirs };
  });

export default function InvoicePage({ loaderData }: Route.ComponentProps) {
  const { invoice, back, canPay } = loaderData;
  return (
    <Page>
      <div className="mx-auto max-w-3xl pt-6 sm:pt-10 print:pt-0">
        <p className="mb-4 print:hidden">
          <Link to={back.to} className="font-semibold text-brand-ink hover:underline">
            {back.words}
          </Link>
        </p>
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
          <Title>{invoice.kind === 'invoice' ? 'Invoice' : 'Credit note'}</Title>
          <div className="flex flex-wrap gap-3 print:hidden">
            {invoice.has_pdf ? (
              <ButtonAnchor href={paths.invoicePdf(invoice.id)} look="plain" download>
                Download PDF
              </ButtonAnchor>
            ) : invoice.status === 'issued' ? (
              <Button look="plain" disabled>
                The PDF is being made
              </Button>
            ) : null}
            {canPay ? (
              <ButtonLink to={paths.payVisit(invoice.appointment_id)}>Pay</ButtonLink>
            ) : null}
          </div>
        </div>
        <InvoicePaper invoice={invoice} />
      </div>
    </Page>
  );
}
