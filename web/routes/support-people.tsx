import { data, Form } from 'react-router';
import { type Asked, answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { PersonFileCard } from '../support/person-file.tsx';
import { PersonRow } from '../support/person-row.tsx';
import { ReasonField } from '../support/reason-field.tsx';
import { SupportPage } from '../support/support-page.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';
import type { Route } from './+types/support-people';

export const meta: Route.MetaFunction = () => [{ title: 'People · Support · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { roles } = needsSignIn(asked);
    if (!roles.some(({ role }) => role === 'support')) throw data({ code: 'not_found' }, 404);
    return null;
  });

// A form that is sent, not an address that is asked: who is looked for stays out of logs and histories.
export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    const typed = { q: text(form, 'q'), reason: text(form, 'reason') };
    try {
      return { ...typed, refused: null, ...(await look(asked, form, typed)) };
    } catch (error) {
      const refused = refusal(error);
      return data({ ...typed, refused, found: null, file: null, done: null }, refused.status);
    }
  });

async function look(
  { domain: { support }, ctx }: Asked,
  form: FormData,
  { q, reason }: { q: string; reason: string },
) {
  const nothing = { found: null, file: null, done: null };
  switch (text(form, 'intent')) {
    case 'read':
      return {
        ...nothing,
        file: await support.readPerson(ctx, idParam(text(form, 'id')), { reason }),
      };
    case 'sign-out': {
      const file = await support.signOutPerson(ctx, idParam(text(form, 'id')), { reason });
      return { ...nothing, file, done: 'Signed out everywhere' };
    }
    case 'factor': {
      const id = idParam(text(form, 'id'));
      const file = await support.resetPersonsSecondFactor(ctx, id, { reason });
      return { ...nothing, file, done: 'The second factor is gone, and they were told' };
    }
    default:
      return { ...nothing, found: await support.findPeople(ctx, { q, reason }) };
  }
}

export default function People({ actionData }: Route.ComponentProps) {
  const { found, file, reason, q, refused } = actionData ?? {};
  const { errors = {}, message } = refused ?? {};
  return (
    <SupportPage
      part="people"
      title="People"
      problem={message ?? null}
      done={actionData?.done ?? null}
    >
      <div className="grid gap-5">
        {file ? <PersonFileCard file={file} /> : null}
        <Card className="p-5 sm:p-6">
          <Form method="post" className="grid gap-4">
            <TextField
              label="Name, e-mail or phone"
              name="q"
              required
              maxLength={100}
              autoComplete="off"
              defaultValue={q}
              error={errors.q}
            />
            <ReasonField value={reason} error={errors.reason} />
            <div>
              <SubmitButton name="intent" value="search" busy="Looking">
                Look them up
              </SubmitButton>
            </div>
          </Form>
        </Card>
        {found ? (
          <section aria-labelledby="found">
            <h2 id="found" className="mb-3 font-title text-xl font-semibold">
              {found.length === 0 ? 'Nobody found' : `Found ${found.length}`}
            </h2>
            <ul className="grid gap-3">
              {found.map((person) => (
                <PersonRow key={person.id} person={person} reason={reason ?? ''} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </SupportPage>
  );
}
