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
  /** A role is withheld because this session began with one factor. */
  is_held_back: boolean;
};

export type User = {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  phone: string | null;
  timezone: string;
  /** Without one the person comes in by link, passkey or provider. */
  has_password: boolean;
  /** The address that the account moves to once its link is used. */
  pending_email: string | null;
  email_verified_at: string | null;
  created_at: string;
  roles: (RoleGrant & { clinic_name: string | null; clinic_slug: string | null })[];
};

/** A place where somebody is signed in, as its owner sees it. */
export type SignedInDevice = {
  id: string;
  device: string | null;
  created_at: string;
  last_used_at: string;
  expires_at: string;
  /** The one that asks. */
  current: boolean;
};

/** A key on one of somebody's devices that signs them in. */
export type Passkey = {
  id: string;
  name: string;
  /** Kept in its owner's cloud as well. */
  is_backed_up: boolean;
  created_at: string;
  last_used_at: string | null;
};

/** What somebody is asked for beside a password or a link. */
export type SecondFactor = {
  is_on: boolean;
  since: string | null;
  recovery_codes_left: number;
  /** Clinics that ask their staff for it. */
  required_by: string[];
};

/** What an authenticator is told, as text and as the address in a QR code. */
export type SecondFactorSecret = { secret: string; uri: string };

/** Whether somebody's phone number is theirs for certain. */
export type PhoneVerification = {
  /** Texts go out here, so it can be proved. */
  is_offered: boolean;
  phone: string | null;
  verified_at: string | null;
  /** Until when the code that was sent last can be entered. */
  code_expires_at: string | null;
};

/** Somebody's account at a provider that signs them in here. */
export type LinkedIdentity = {
  id: string;
  issuer: string;
  email: string | null;
  created_at: string;
  last_used_at: string | null;
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
