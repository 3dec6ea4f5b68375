import { randomBytes } from 'node:crypto';
import { requireActor } from '#domain/accounts/authenticate.ts';
import { hashToken } from '#domain/accounts/session.ts';
import { record } from '#domain/audit/record.ts';
import { requireAdmin } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { write } from '#domain/write.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import type { InvitationInput } from './input.ts';
import type { Invitation, StaffRole } from './member.ts';
import {
  insertInvitation,
  selectInvitations,
  selectToSend,
  setTokenHash,
  withdrawOpen,
} from './sql/invitations.ts';
import { lockTeam, worksHere } from './sql/members.ts';

const DAYS_TO_ANSWER = 14;
const DAY_MS = 86_400_000;

/**
 * Invites somebody to the clinic's team by e-mail; an earlier invitation of theirs is worth nothing from then on.
 * Errors: 401, 404 for others than its admins, 409 works_here, 422.
 */
export async function invite(
  ctx: Ctx,
  clinicId: string,
  { email, role }: InvitationInput,
): Promise<Invitation> {
  requireAdmin(ctx, clinicId);
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    // In turn, so that of two invitations to one person the later one stands.
    await lockTeam(trx, clinicId);
    if (await worksHere(trx, clinicId, email)) {
      throw new Conflict('works_here', 'Somebody with this e-mail works here already.');
    }
    await withdrawOpen(trx, clinicId, { email }, ctx.now);
    const id = await insertInvitation(trx, {
      clinic_id: clinicId,
      email,
      role,
      invited_by: user_id,
      created_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + DAYS_TO_ANSWER * DAY_MS),
    });
    const subject = { subject_type: 'invitation', subject_id: id, clinic_id: clinicId } as const;
    await record(trx, ctx, { action: 'staff.invited', ...subject, details: { role } });
    await sendAccountMail(trx, ctx, { email }, { kind: 'staff_invitation', data: { id } });
    const [made] = await selectInvitations(trx, clinicId, ctx.now, id);
    if (!made) throw new Error('the invitation just made cannot be read');
    return made;
  });
}

/** Takes an invitation back: its link leads nowhere any more. Errors: 401, 404. */
export async function withdraw(ctx: Ctx, clinicId: string, id: string): Promise<void> {
  requireAdmin(ctx, clinicId);
  await write(ctx, async (trx) => {
    const withdrawn = await withdrawOpen(trx, clinicId, { id }, ctx.now);
    if (!withdrawn) throw new NotFound('invitation');
    const subject = { subject_type: 'invitation', subject_id: id, clinic_id: clinicId } as const;
    await record(trx, ctx, { action: 'staff.invitation_withdrawn', ...subject });
  });
}

const AS: Record<StaffRole, string> = {
  vet: 'a vet',
  admin: 'an administrator',
  receptionist: 'a receptionist',
};

/** The invitation's e-mail; the link's token is made here and only its hash is kept. */
export const composeInvitation: Compose = async (trx, ctx, { data }, publicUrl) => {
  const [open] = await selectToSend(trx, String(data.id), ctx.now);
  if (!open) return null;
  const token = randomBytes(32).toString('base64url');
  await setTokenHash(trx, open.id, hashToken(token));
  return {
    to: open.email,
    ...letter({
      subject: `Join ${open.clinic_name} on FindMyVet`,
      title: `Join the team of ${open.clinic_name}`,
      paragraphs: [`${open.invited_by_name} asks you to join as ${AS[open.role]}.`],
      button: { label: 'See the invitation', href: `${publicUrl}/join?token=${token}` },
      notes: [
        `The link works once, for ${DAYS_TO_ANSWER} days. You can use an account that you have, or make one.`,
      ],
      footer: `You get this because ${open.clinic_name} gave us this address. If you do not know them, leave it be.`,
    }),
  };
};
