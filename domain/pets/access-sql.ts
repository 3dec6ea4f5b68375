/**
 * What a person may do with a pet, said here and nowhere else: its owner and co-owners everything below, sitters see it on
 * their days, and book when that was granted. Only the owner shares it, gives it away or takes it off the list.
 */
export type PetRight = 'see' | 'edit' | 'book';

/** Which shares grant a right. */
const GRANTS: Record<PetRight, string> = {
  see: 'true',
  edit: `share.role = 'co_owner'`,
  book: 'share.may_book',
};

/** A share that holds at an instant. */
const holdsAt = (instant: string) =>
  `share.ended_at IS NULL AND share.starts_at <= ${instant} AND (share.ends_at IS NULL OR share.ends_at > ${instant})`;

/** Whether a person has a right to a pet `p` at an instant. */
export const mayPet = (right: PetRight, user: string, now: string) =>
  `(p.deleted_at IS NULL AND (p.owner_id = ${user} OR EXISTS (
    SELECT FROM pet_shares share WHERE share.pet_id = p.id AND share.user_id = ${user} AND ${GRANTS[right]} AND ${holdsAt(now)})))`;

/**
 * Whether a person may book for a pet `p`, a sitter only on their days. The share is locked: who ends it waits for the
 * booking and then sees it, and a booking that waited for its end finds it ended.
 */
export const mayBookLocking = (user: string, now: string, start: string) =>
  `(p.owner_id = ${user} OR EXISTS (
    SELECT FROM pet_shares share WHERE share.pet_id = p.id AND share.user_id = ${user} AND ${GRANTS.book} AND ${holdsAt(now)}
      AND ${holdsAt(start)} FOR SHARE))`;

/** Pets that are a person's own or shared with them, the candidates of `mayPet` in a list. */
export const petsNear = (user: string) =>
  `(SELECT id FROM pets WHERE owner_id = ${user} UNION ALL
    SELECT pet_id FROM pet_shares WHERE user_id = ${user} AND ended_at IS NULL)`;

/** What a person is to a pet `p` on which they have the right to see. */
export const PET_ROLE = (user: string) =>
  `CASE WHEN p.owner_id = ${user} THEN 'owner' ELSE (SELECT share.role FROM pet_shares share
    WHERE share.pet_id = p.id AND share.user_id = ${user} AND share.ended_at IS NULL) END`;

/** A share that holds, and on whose days a visit `a` is. */
const coversVisit = (now: string) =>
  `${holdsAt(now)} AND (share.ends_at IS NULL OR (a.starts_at < share.ends_at AND a.ends_at > share.starts_at))`;

/**
 * What somebody on the owners' side is to a visit `a` of a pet `p`: who booked it, a keeper (the pet's owner or a
 * co-owner), a sitter on whose days it is; NULL for everybody else, who does not see it.
 */
export const visitReader = (user: string, now: string) =>
  `CASE WHEN a.owner_id = ${user} THEN 'booker'
    WHEN p.deleted_at IS NOT NULL THEN NULL
    WHEN p.owner_id = ${user} THEN 'keeper'
    ELSE (SELECT CASE share.role WHEN 'co_owner' THEN 'keeper' ELSE 'sitter' END FROM pet_shares share
      WHERE share.pet_id = p.id AND share.user_id = ${user} AND ${coversVisit(now)}) END`;

/** Who is to hear of a visit `a` of a pet `p`: who booked it, the pet's owner, and those who share it and want to. */
export const visitHearers = (now: string) =>
  `(SELECT a.owner_id AS user_id UNION SELECT p.owner_id WHERE p.deleted_at IS NULL UNION
    SELECT share.user_id FROM pet_shares share WHERE share.pet_id = p.id AND share.wants_messages AND ${coversVisit(now)})`;

/** Ids of visits that may be a person's to see, the candidates of `visitReader` in a list. */
export const visitsNear = (user: string) =>
  `(SELECT id FROM appointments WHERE owner_id = ${user} UNION
    SELECT v.id FROM appointments v WHERE v.pet_id = ANY (ARRAY${petsNear(user)}))`;
