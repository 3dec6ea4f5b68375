import { requireActor } from '#domain/accounts/authenticate.ts';
import { record } from '#domain/audit/record.ts';
import { isAdmin, requireAdmin, requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { appoint } from './appoint.ts';
import type { MemberChange } from './input.ts';
import type { Member } from './member.ts';
import { findMember, grantAtClinic, lockTeam, markRemoved } from './sql/members.ts';

/** Gives somebody of the team another role. Errors: 401, 404 for others than the clinic's admins, 409 last_admin. */
export async function changeRole(
  ctx: Ctx,
  clinicId: string,
  id: string,
  { role }: MemberChange,
): Promise<Member> {
  requireAdmin(ctx, clinicId);
  return change(ctx, clinicId, id, async (trx, member) => {
    const changed = await appoint(trx, clinicId, member.user_id, role);
    const details = { from: member.role, to: role };
    await record(trx, ctx, { action: 'staff.role_changed', ...subject(clinicId, id), details });
    return changed;
  });
}

/**
 * Takes somebody off the team: admins anyone, everybody themselves. What they did stays, and their visits keep their vet.
 * Errors: 401, 404, 409 last_admin.
 */
export async function remove(ctx: Ctx, clinicId: string, id: string): Promise<Member> {
  requireStaff(ctx, clinicId);
  const { user_id } = requireActor(ctx);
  return change(ctx, clinicId, id, async (trx, member) => {
    const isSelf = member.user_id === user_id;
    if (!isSelf && !isAdmin(ctx, clinicId)) throw notToBeHad(ctx, clinicId);
    await markRemoved(trx, id, ctx.now);
    await grantAtClinic(trx, clinicId, member.user_id, null);
    const action = isSelf ? 'staff.left' : 'staff.removed';
    const details = { role: member.role };
    await record(trx, ctx, { action, ...subject(clinicId, id), details });
    return { ...member, removed_at: ctx.now.toISOString() };
  });
}

async function change(
  ctx: Ctx,
  clinicId: string,
  id: string,
  work: (trx: Trx, member: Member) => Promise<Member>,
): Promise<Member> {
  try {
    return await write(ctx, async (trx) => {
      await lockTeam(trx, clinicId);
      const member = await findMember(trx, clinicId, { id });
      if (!member || member.removed_at) throw notToBeHad(ctx, clinicId);
      return work(trx, member);
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'clinic_staff_admin_remains') throw error;
    throw new Conflict(
      'last_admin',
      'A clinic keeps at least one admin. Make somebody else admin first.',
    );
  }
}

/** To others than admins the team's changes are not there at all, whoever they ask for. */
const notToBeHad = (ctx: Ctx, clinicId: string) =>
  new NotFound(isAdmin(ctx, clinicId) ? 'member of the team' : 'clinic');

const subject = (clinic_id: string, subject_id: string) =>
  ({ clinic_id, subject_type: 'staff', subject_id }) as const;
