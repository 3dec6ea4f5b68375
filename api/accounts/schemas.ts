import { Type } from 'typebox';
import { ROLES } from '#domain/accounts/account.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

export const User = Type.Object(
  {
    id: uuid(),
    email: Type.String(),
    first_name: Type.String(),
    last_name: Type.String(),
    phone: nullable(Type.String()),
    timezone: Type.String(),
    email_verified_at: nullable(Type.String({ format: 'date-time' })),
    created_at: Type.String({ format: 'date-time' }),
    roles: Type.Array(
      Type.Object({
        role: oneOf(ROLES),
        clinic_id: nullable(uuid()),
        clinic_name: nullable(Type.String()),
        clinic_slug: nullable(Type.String()),
      }),
    ),
  },
  { title: 'User' },
);

export const SignedIn = Type.Object({
  user: User,
  token: Type.String({ description: 'For `Authorization: Bearer`; shown this once.' }),
  expires_at: Type.String({ format: 'date-time' }),
});
