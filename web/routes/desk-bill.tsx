import { data, Form, Link, redirect } from 'react-router';
import { answer, idParam, needsSignIn, refusal, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { text } from '../form-values.ts';
import { BillLines } from '../invoices/bill-lines.tsx';
import { InvoicePaper } from '../invoices/invoice-paper.tsx';
import { readLines } from '../invoices/read-lines.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/desk-bill';

export const meta: Route.MetaFunction = () => [{ title: 'Bill · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const slug = slugParam(args.params.clinicSlug);
    const [bill] = await domain.invoices.ofVisit(ctx, idParam(args.params.visitId));
    if (bill?.status === 'issued') throw redirect(paths.invoice(bill.id));
    return { slug, bill: bill ?? null, saved: asked.url.searchParams.has('saved') };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const visitId = idParam(args.params.visitId);
    const form = await args.request.formData();
    const back = paths.deskBill(slugParam(args.params.clinicSlug), visitId, { saved: 1 });
    try {
      const { id } = await domain.invoices.draftFor(ctx, visitId);
      const intent = text(form, 'intent');
      if (intent === 'draft') throw redirect(back);
      await domain.invoices.setLines(ctx, id, { lines: readLines(form) });
      if (intent === 'save') throw redirect(back);
      await domain.invoices.issue(ctx, id);
      throw redirect(paths.invoice(id));
    } catch (error) {
      if (error instanceof Response) throw error;
      const { message, errors, status } = refusal(error);
      const [field, why] = Object.entries(errors)[0] ?? [];
      return data({ problem: field ? `The lines ${why}` : message }, status);
    }
  });

export default function DeskBill({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, bill, saved } = loaderData;
  return (
    <Page bar={<DeskNav slug={slug} current="money" />}>
      <div className="mx-auto max-w-3xl pt-6 sm:pt-10">
        <p className="mb-4">
          <Link to={paths.deskDay(slug)} className="font-semibold text-brand-ink hover:underline">
            The day
          </Link>
        </p>
        <Title className="mb-5">Bill</Title>
        {actionData ? (
          <div className="mb-5">
            <Banner tone="error" title={actionData.problem}>
              Nothing was changed.
            </Banner>
          </div>
        ) : saved ? (
          <div className="mb-5">
            <Banner tone="good" title="Saved" />
          </div>
        ) : null}
        {bill ? (
          <div className="grid gap-6">
            <BillLines key={JSON.stringify(bill.lines)} {...bill} />
            <InvoicePaper invoice={bill} />
          </div>
        ) : (
          <Form method="post">
            <SubmitButton name="intent" value="draft" busy="One moment">
              Draft the bill
            </SubmitButton>
          </Form>
        )}
      </div>
    </Page>
  );
}
