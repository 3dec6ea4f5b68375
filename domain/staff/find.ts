import { requireAdmin, requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import type { Invitation, Member } from './member.ts';
import { selectInvitations } from './sql/invitations.ts';
import { selectMembers } from './sql/members.ts';

/** Everyone who works at the clinic, then who did, for its staff. Errors: 401, 404 for others. */
export async function list(ctx: Ctx, clinicId: string): Promise<Member[]> {
  requireStaff(ctx, clinicId);
  return selectMembers(ctx.db, clinicId, null);
}

/** Who was invited and has not come yet, for the clinic's admins. Errors: 401, 404 for others. */
export async function listInvitations(ctx: Ctx, clinicId: string): Promise<Invitation[]> {
  requireAdmin(ctx, clinicId);
  return selectInvitations(ctx.db, clinicId, ctx.now, null);
}
