import { Type } from 'typebox';
import { STAFF_ROLES } from '#domain/staff/member.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });

export const Member = Type.Object(
  {
    id: uuid(),
    user_id: uuid(),
    vet_id: nullable(uuid()),
    name: Type.String(),
    email: Type.String(),
    role: oneOf(STAFF_ROLES),
    is_primary: Type.Boolean(),
    created_at: instant(),
    removed_at: nullable(instant()),
  },
  { title: 'StaffMember' },
);

export const Invitation = Type.Object(
  {
    id: uuid(),
    email: Type.String(),
    role: oneOf(STAFF_ROLES),
    invited_by_name: Type.String(),
    created_at: instant(),
    expires_at: instant(),
  },
  { title: 'StaffInvitation' },
);

export const Invited = Type.Object({
  clinic: Type.Object({ id: uuid(), name: Type.String(), slug: Type.String() }),
  role: oneOf(STAFF_ROLES),
  email: Type.String(),
  expires_at: instant(),
});
