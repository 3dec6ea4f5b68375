import type { StaffRole } from '#domain/staff/member.ts';

export const ROLE_WORDS: Record<StaffRole, string> = {
  vet: 'Vet',
  admin: 'Admin',
  receptionist: 'Receptionist',
};
