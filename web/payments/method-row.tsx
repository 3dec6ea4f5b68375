import CreditCard from 'lucide-react/icons/credit-card';
import { Form } from 'react-router';
import type { PaymentMethod } from '../contract.ts';
import { Badge } from '../ui/badge.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { cardEnd, cardName } from './card-words.ts';

/** One card: which, until when, and what can be done with it. */
export function MethodRow({ method }: { method: PaymentMethod }) {
  const name = cardName(method);
  const end = cardEnd(method);
  const id = `remove-${method.id}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 p-4 sm:px-5">
      <span className="text-muted">
        <Icon of={CreditCard} size={26} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="numeric font-semibold">{name}</p>
        <p className="numeric flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          {end ? `${method.expiry === 'expired' ? 'Expired' : 'Expires'} ${end}` : null}
          {method.expiry === 'soon' ? <Badge tone="caution">Expires soon</Badge> : null}
          {method.expiry === 'expired' ? <Badge tone="emergency">Cannot be charged</Badge> : null}
          {method.is_default ? <Badge tone="good">Used unless you choose another</Badge> : null}
        </p>
      </div>
      <div className="flex w-full flex-wrap items-center gap-x-4 pl-10 sm:w-auto sm:pl-0">
        {method.is_default ? null : (
          <Form method="post">
            <input type="hidden" name="id" value={method.id} />
            <SubmitButton name="intent" value="default" look="quiet">
              <span>
                Make default<span className="sr-only">: {name}</span>
              </span>
            </SubmitButton>
          </Form>
        )}
        <Form method="post" id={id} className="hidden">
          <input type="hidden" name="id" value={method.id} />
        </Form>
        <ConfirmDialog
          opener={
            <>
              <span aria-hidden>Remove</span>
              <span className="sr-only">Remove {name}</span>
            </>
          }
          title={`Remove ${name}?`}
          keep="Keep it"
          action={
            <SubmitButton form={id} name="intent" value="remove" look="danger">
              Remove
            </SubmitButton>
          }
        >
          Nothing new is charged to it. A fee for a visit that you cancelled late or missed is still
          taken. What you paid with it stays in your visits.
        </ConfirmDialog>
      </div>
    </li>
  );
}
