import { openProfile } from '#domain/vets/profile.ts';
import type { Trx } from '#platform/db.ts';
import type { Member, StaffRole } from './member.ts';
import { findMember, grantAtClinic, upsertMember } from './sql/members.ts';

/** Makes somebody staff of a clinic in a role, whatever they were there; a vet gets a profile. */
export async function appoint(
  trx: Trx,
  clinicId: string,
  userId: string,
  role: StaffRole,
): Promise<Member> {
  const vet_id = role === 'vet' ? await openProfile(trx, userId) : null;
  await upsertMember(trx, { clinic_id: clinicId, user_id: userId, role, vet_id });
  await grantAtClinic(trx, clinicId, userId, role);
  const member = await findMember(trx, clinicId, { user_id: userId });
  if (!member) throw new Error('the person just appointed cannot be read');
  return member;
}
