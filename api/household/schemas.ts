import { Type } from 'typebox';
import { SHARE_ROLES } from '#domain/household/share.ts';
import { localDate, nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });

const terms = {
  role: oneOf(SHARE_ROLES),
  may_book: Type.Boolean(),
  starts_on: localDate(),
  ends_on: nullable(localDate({ description: 'Null for co-owners.' })),
};

export const Share = Type.Object(
  {
    id: uuid(),
    pet: Type.Object({ id: uuid(), name: Type.String(), species_name: Type.String() }),
    owner: Type.Object({ id: uuid(), name: Type.String() }),
    person: Type.Object({ id: uuid(), name: Type.String(), email: Type.String() }),
    ...terms,
    wants_messages: Type.Boolean({
      description: 'Whether they hear about visits that others booked.',
    }),
    created_at: instant(),
    ended_at: nullable(instant()),
  },
  { title: 'PetShare', description: 'A pet that is, or was, shared with a person.' },
);

export const PetInvitation = Type.Object(
  {
    id: uuid(),
    email: Type.String(),
    ...terms,
    pets: Type.Array(Type.Object({ id: uuid(), name: Type.String() })),
    created_at: instant(),
    expires_at: instant(),
  },
  { title: 'PetInvitation' },
);

export const InvitedToPets = Type.Object({
  pets: Type.Array(Type.Object({ name: Type.String(), species_name: Type.String() })),
  invited_by_name: Type.String(),
  email: Type.String(),
  ...terms,
  expires_at: instant(),
});
