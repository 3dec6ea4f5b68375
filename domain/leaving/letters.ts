import type { Ctx } from '#domain/context.ts';
import { forgetRecipient } from '#domain/notifications/forget-person.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { instantIn, money } from '#domain/notifications/words.ts';
import type { Trx } from '#platform/db.ts';
import { type CalledOff, selectCalledOff } from './sql/called-off.ts';

/** Owes the last letter to the address that was theirs, and a word to each clinic that waits for nobody now. */
export async function sayGoodbye(
  trx: Trx,
  ctx: Ctx,
  { email, timezone }: { email: string; timezone: string },
  visitIds: string[],
): Promise<void> {
  const data = { visit_ids: visitIds, timezone };
  await sendAccountMail(trx, ctx, { email }, { kind: 'account_closed', data });
  const visits = await selectCalledOff(trx, visitIds);
  const clinics = new Set(visits.map(({ clinic_email }) => clinic_email));
  for (const to of clinics) {
    if (!to) continue;
    const ids = visits.filter((one) => one.clinic_email === to).map(({ id }) => id);
    const told = { kind: 'visits_called_off', data: { visit_ids: ids } };
    await sendAccountMail(trx, ctx, { email: to }, told);
  }
}

/** The last letter; once it is sent the address is nowhere any more. */
export const composeAccountClosed: Compose = async (trx, _ctx, message, publicUrl) => {
  const { visit_ids, timezone } = message.data as { visit_ids: string[]; timezone: string };
  const visits = await selectCalledOff(trx, visit_ids);
  return {
    to: message.recipient,
    ...letter({
      subject: 'Your account is closed',
      title: 'Your account is closed',
      paragraphs: [
        'Your name, phone and every way to sign in are gone. Clinics keep the visits, as the law asks of them.',
        ...(visits.length ? ['These visits were cancelled with it:'] : []),
      ],
      facts: visits.map((one) => [one.pet_name, `${whenAndWhere(one, timezone)}. ${costOf(one)}`]),
      button: { label: 'FindMyVet', href: publicUrl },
      footer: 'You get this, for the last time, because the account was yours.',
    }),
    afterwards: (sent) => forgetRecipient(sent, message.id),
  };
};

/** What a clinic reads of visits that were cancelled with an account. */
export const composeCalledOff: Compose = async (trx, _ctx, { recipient, data }, publicUrl) => {
  const visits = await selectCalledOff(trx, data.visit_ids as string[]);
  const [first] = visits;
  if (!first) return null;
  const many = visits.length > 1;
  return {
    to: recipient,
    ...letter({
      subject: many ? `${visits.length} visits are cancelled` : `${first.pet_name} is not coming`,
      title: many ? 'Visits are cancelled' : 'A visit is cancelled',
      paragraphs: [
        `An owner closed their account, and ${many ? 'these visits' : 'this visit'} with it. The times are free again.`,
      ],
      facts: visits.map((one) => [
        `${one.pet_name}, code ${one.confirmation_code}`,
        whenAndWhere(one, one.timezone),
      ]),
      button: { label: 'To the desk', href: `${publicUrl}/desk` },
      footer: `You get this because ${first.clinic_name} takes bookings through FindMyVet.`,
    }),
  };
};

const whenAndWhere = ({ starts_at, timezone, clinic_name }: CalledOff, reader: string) =>
  `${instantIn(timezone, starts_at, reader)}, ${clinic_name}`;
const costOf = ({ cancellation_fee_cents: fee, currency }: CalledOff) =>
  fee ? `It costs ${money(fee, currency)}` : 'It costs nothing';
