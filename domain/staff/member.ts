export const STAFF_ROLES = ['vet', 'admin', 'receptionist'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Somebody who works at a clinic, or did. */
export type Member = {
  id: string;
  user_id: string;
  vet_id: string | null;
  name: string;
  email: string;
  role: StaffRole;
  is_primary: boolean;
  created_at: string;
  removed_at: string | null;
};

/** Somebody who was asked to come and has not answered. */
export type Invitation = {
  id: string;
  email: string;
  role: StaffRole;
  invited_by_name: string;
  created_at: string;
  expires_at: string;
};

/** What the link shows to whoever holds it, before anything is accepted. */
export type Invited = {
  clinic: { id: string; name: string; slug: string };
  role: StaffRole;
  email: string;
  expires_at: string;
};
