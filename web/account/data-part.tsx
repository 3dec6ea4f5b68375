import { Form } from 'react-router';
import { names, plural } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonAnchor, SubmitButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Section } from './section.tsx';

/** Taking everything along, and going. */
/** A visit ahead, and what cancelling it costs at this moment. */
export type Ahead = { id: string; what: string; fee: string | null };

type Props = { ahead: Ahead[]; heirs: { pet_name: string; name: string }[] };

export function DataPart({ ahead, heirs }: Props) {
  const visits = ahead.length === 1 ? 'the visit' : `the ${plural(ahead.length, 'visit')}`;
  return (
    <>
      <Section
        title="Take your data along"
        what="Everything we keep about you and your pets, in one file: for people as tables, for programs as JSON."
      >
        <div>
          <ButtonAnchor href={paths.accountExport()} download look="plain">
            Download
          </ButtonAnchor>
        </div>
      </Section>
      <Section
        title="Close your account"
        what="Your name, address and phone are taken away for good. Clinics keep the visits and payments, as the law asks of them, and reviews stay, as a former client's."
      >
        <div>
          <ConfirmDialog
            opener="Close my account"
            title="Close your account?"
            keep="Keep it"
            action={
              <Form method="post" id="close-account">
                <SubmitButton look="danger" name="intent" value="delete" busy="Closing">
                  Close it for good
                </SubmitButton>
              </Form>
            }
          >
            <p>
              This cannot be undone. You are signed out everywhere, and your address is free again.
            </p>
            {heirs.length > 0 ? (
              <label className="mt-4 flex min-h-11 items-start gap-3 text-ink">
                <input
                  type="checkbox"
                  form="close-account"
                  name="give_pets"
                  value="yes"
                  defaultChecked
                  className="mt-0.5 size-5 shrink-0 accent-brand"
                />
                <span>
                  {names(heirs.map(({ pet_name, name }) => `${pet_name} goes to ${name}`))}, with
                  the visits ahead. Otherwise nobody sees them any more.
                </span>
              </label>
            ) : null}
            {ahead.length > 0 ? (
              <label className="mt-4 flex min-h-11 items-start gap-3 text-ink">
                <input
                  type="checkbox"
                  form="close-account"
                  name="cancel_visits"
                  value="yes"
                  className="mt-0.5 size-5 shrink-0 accent-brand"
                />
                <span>
                  Cancel {visits} that you have ahead:
                  {ahead.map(({ id, what, fee }) => (
                    <span key={id} className="numeric block">
                      {what}, {fee ? `which costs ${fee}` : 'which costs nothing'}
                    </span>
                  ))}
                </span>
              </label>
            ) : null}
          </ConfirmDialog>
        </div>
      </Section>
    </>
  );
}
