import { type Static, Type } from 'typebox';
import { email, object, oneOf } from '#platform/schema.ts';
import { STAFF_ROLES } from './member.ts';

export const InvitationInput = object({ email: email(), role: oneOf(STAFF_ROLES) });
export type InvitationInput = Static<typeof InvitationInput>;

export const InvitationToken = object({
  token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' }),
});
export type InvitationToken = Static<typeof InvitationToken>;

export const SecurityInput = object({ requires_second_factor: Type.Boolean() });
export type SecurityInput = Static<typeof SecurityInput>;

export const MemberChange = object({ role: oneOf(STAFF_ROLES) });
export type MemberChange = Static<typeof MemberChange>;
