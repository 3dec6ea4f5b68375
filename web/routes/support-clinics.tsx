import { data, Form, redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { oneLine, text } from '../form-values.ts';
import { plural } from '../format.ts';
import { paths } from '../paths.ts';
import { ReasonField } from '../support/reason-field.tsx';
import { problemOf } from '../support/refused.ts';
import { SupportPage } from '../support/support-page.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';
import { RowFold } from '../ui/fold.tsx';
import type { Route } from './+types/support-clinics';

export const meta: Route.MetaFunction = () => [{ title: 'Clinics · Support · FindMyVet' }];

const DONE: Record<string, string> = {
  suspend: 'The clinic is off the site',
  reinstate: 'The clinic is back on the site',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { searchParams } = asked.url;
    const q = oneLine(searchParams.get('q') ?? '').slice(0, 100);
    return {
      q,
      clinics: await asked.domain.support.findClinics(asked.ctx, q),
      done: DONE[searchParams.get('done') ?? ''] ?? null,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { support } = asked.domain;
    const form = await args.request.formData();
    const intent = text(form, 'intent') === 'suspend' ? 'suspend' : 'reinstate';
    const verb = intent === 'suspend' ? support.suspendClinic : support.reinstateClinic;
    try {
      await verb(asked.ctx, idParam(text(form, 'id')), { reason: text(form, 'reason') });
    } catch (error) {
      const { problem, status } = problemOf(error);
      return data({ problem }, status);
    }
    const q = asked.url.searchParams.get('q');
    throw redirect(paths.supportClinics({ q, done: intent }));
  });

export default function Clinics({ loaderData, actionData }: Route.ComponentProps) {
  const { q, clinics, done } = loaderData;
  return (
    <SupportPage part="clinics" title="Clinics" problem={actionData?.problem} done={done}>
      <Card className="p-5 sm:p-6">
        <Form className="flex flex-wrap items-start gap-3">
          <TextField
            label="Name or city"
            name="q"
            maxLength={100}
            defaultValue={q}
            className="min-w-48 flex-1"
          />
          <Button type="submit" className="min-h-14">
            Find
          </Button>
        </Form>
      </Card>
      {q && clinics.length === 0 ? (
        <p className="mt-5 text-muted">No clinic is called that, and none is in such a city.</p>
      ) : null}
      <ul className="mt-5 grid gap-3">
        {clinics.map((clinic) => (
          <li key={clinic.id} className="rounded-card border border-line bg-surface p-4">
            <div className="flex flex-wrap items-center gap-x-4">
              <span className="min-w-0 flex-1 break-words">
                <strong className="font-semibold">{clinic.name}</strong>
                <br />
                <span className="text-sm text-muted">
                  {clinic.city}, {clinic.state}, {plural(clinic.staff, 'person', 'people')}
                </span>
              </span>
              {clinic.is_active ? null : <Badge tone="caution">Suspended</Badge>}
              <RowFold
                title={
                  <>
                    {clinic.is_active ? 'Suspend' : 'Put back'}
                    <span className="sr-only"> {clinic.name}</span>
                  </>
                }
              >
                <Form method="post" className="mt-2 grid gap-4">
                  <p className="text-sm text-muted">
                    {clinic.is_active
                      ? 'Nobody finds or books it from then on. Booked visits stay.'
                      : 'Owners find and book it again.'}
                  </p>
                  <input type="hidden" name="id" value={clinic.id} />
                  <ReasonField />
                  <div>
                    {clinic.is_active ? (
                      <SubmitButton name="intent" value="suspend" look="danger">
                        Suspend {clinic.name}
                      </SubmitButton>
                    ) : (
                      <SubmitButton name="intent" value="reinstate">
                        Put {clinic.name} back
                      </SubmitButton>
                    )}
                  </div>
                </Form>
              </RowFold>
            </div>
          </li>
        ))}
      </ul>
    </SupportPage>
  );
}
