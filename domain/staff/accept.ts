import { requireActor } from '#domain/accounts/authenticate.ts';
import { hashToken } from '#domain/accounts/session.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { appoint } from './appoint.ts';
import type { InvitationToken } from './input.ts';
import type { Invited, Member } from './member.ts';
import { closeInvitation, selectByToken } from './sql/invitations.ts';
import { findMember, lockTeam } from './sql/members.ts';

/** What an invitation's link is for. Errors: 404 when it was used, withdrawn or has run out. */
export async function lookUp(ctx: Ctx, { token }: InvitationToken): Promise<Invited> {
  const [open] = await selectByToken(ctx.db, hashToken(token), ctx.now);
  if (!open) throw new NotFound('invitation');
  const { id: _, ...invited } = open;
  return invited;
}

/**
 * Joins the clinic that the link is from, as whoever is signed in; somebody who left is back with the row they had.
 * Errors: 401, 404, 409 works_here.
 */
export async function accept(ctx: Ctx, { token }: InvitationToken): Promise<Member> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const [open] = await selectByToken(trx, hashToken(token), ctx.now);
    if (!open) throw new NotFound('invitation');
    const clinicId = open.clinic.id;
    await lockTeam(trx, clinicId);
    const known = await findMember(trx, clinicId, { user_id });
    if (known && !known.removed_at) {
      throw new Conflict('works_here', 'You work at this clinic already; its admins change roles.');
    }
    // The link is used once, also when two press it at once.
    if (!(await closeInvitation(trx, open.id, user_id, ctx.now))) throw new NotFound('invitation');
    const member = await appoint(trx, clinicId, user_id, open.role);
    const subject = { subject_type: 'staff', subject_id: member.id, clinic_id: clinicId } as const;
    const action = known ? 'staff.came_back' : 'staff.joined';
    await record(trx, ctx, { action, ...subject, details: { role: open.role } });
    return member;
  });
}
