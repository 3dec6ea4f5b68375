export const ROLES = ['pet_owner', 'vet', 'clinic_admin', 'receptionist', 'support'] as const;
export type Role = (typeof ROLES)[number];

/** A role and, for clinic staff, the clinic it holds at. */
export type RoleGrant = { role: Role; clinic_id: string | null };

/** The signed-in person on whose behalf a verb runs. */
export type Actor = {
  user_id: string;
  session_id: string;
  email: string;
  first_name: string;
  last_name: string;
  timezone: string;
  roles: RoleGrant[];
};

export type User = {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  phone: string | null;
  timezone: string;
  email_verified_at: string | null;
  created_at: string;
  roles: (RoleGrant & { clinic_name: string | null; clinic_slug: string | null })[];
};

const STAFF: readonly Role[] = ['vet', 'clinic_admin', 'receptionist'];

/** The clinics where this person works, whatever the role. */
export function workplaces(actor: Pick<Actor, 'roles'>): string[] {
  const ids = actor.roles.filter((r) => STAFF.includes(r.role)).map((r) => r.clinic_id);
  return [...new Set(ids.filter((id) => id !== null))];
}

export function worksAt(actor: Pick<Actor, 'roles'> | null, clinicId: string): boolean {
  return actor !== null && workplaces(actor).includes(clinicId);
}
