export const SHARE_ROLES = ['co_owner', 'sitter'] as const;
export type ShareRole = (typeof SHARE_ROLES)[number];

/** What a share or an invitation gives. */
type Terms = {
  role: ShareRole;
  may_book: boolean;
  /** YYYY-MM-DD where the owner lives. */
  starts_on: string;
  /** The last day; null for co-owners, who have it for good. */
  ends_on: string | null;
};

/** A pet that is, or was, shared with somebody. */
export type Share = Terms & {
  id: string;
  pet: { id: string; name: string; species_name: string };
  owner: { id: string; name: string };
  /** With whom. */
  person: { id: string; name: string; email: string };
  wants_messages: boolean;
  created_at: string;
  ended_at: string | null;
};

/** Somebody who was asked to share pets and has not answered. */
export type PetInvitation = Terms & {
  id: string;
  email: string;
  pets: { id: string; name: string }[];
  created_at: string;
  expires_at: string;
};

/** What the link shows to whoever holds it, before anything is answered. */
export type InvitedToPets = Terms & {
  pets: { name: string; species_name: string }[];
  invited_by_name: string;
  email: string;
  expires_at: string;
};
