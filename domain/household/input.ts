import { type Static, Type } from 'typebox';
import { email, localDate, object, oneOf, uuid } from '#platform/schema.ts';
import { SHARE_ROLES } from './share.ts';

const MOST_PETS = 20;

const days = {
  may_book: Type.Optional(
    Type.Boolean({ description: 'Whether a sitter may book; co-owners always may.' }),
  ),
  starts_on: Type.Optional(
    localDate({ description: 'First day of a sitter; today unless given.' }),
  ),
  ends_on: Type.Optional(localDate({ description: 'Last day of a sitter, at most a year on.' })),
};

export const PetInvitationInput = object({
  email: email(),
  pet_ids: Type.Array(uuid(), { minItems: 1, maxItems: MOST_PETS, uniqueItems: true }),
  role: oneOf(SHARE_ROLES),
  ...days,
});
export type PetInvitationInput = Static<typeof PetInvitationInput>;

export const PetInvitationToken = object({
  token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' }),
});
export type PetInvitationToken = Static<typeof PetInvitationToken>;

export const ShareChange = object({
  role: Type.Optional(oneOf(SHARE_ROLES, { description: 'The owner’s to change.' })),
  ...days,
  wants_messages: Type.Optional(
    Type.Boolean({ description: 'Theirs to change with whom the pet is shared.' }),
  ),
});
export type ShareChange = Static<typeof ShareChange>;
