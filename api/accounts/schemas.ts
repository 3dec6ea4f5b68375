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
    has_password: Type.Boolean(),
    pending_email: nullable(
      Type.String({ description: 'Where the account moves once the link sent there is used.' }),
    ),
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

export const PhoneVerification = Type.Object(
  {
    is_offered: Type.Boolean({ description: 'Texts are sent from here, so it can be proved.' }),
    phone: nullable(Type.String()),
    verified_at: nullable(Type.String({ format: 'date-time' })),
    code_expires_at: nullable(
      Type.String({
        format: 'date-time',
        description: 'Until then the code sent last can be entered.',
      }),
    ),
  },
  { title: 'PhoneVerification' },
);

export const SignedInDevice = Type.Object(
  {
    id: uuid(),
    device: nullable(Type.String({ examples: ['Firefox on Android'] })),
    created_at: Type.String({ format: 'date-time' }),
    last_used_at: Type.String({ format: 'date-time', description: 'To ten minutes.' }),
    expires_at: Type.String({ format: 'date-time' }),
    current: Type.Boolean({ description: 'The session that asks.' }),
  },
  { title: 'Session' },
);

export const Passkey = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    is_backed_up: Type.Boolean({ description: "Kept in its owner's cloud as well." }),
    created_at: Type.String({ format: 'date-time' }),
    last_used_at: nullable(Type.String({ format: 'date-time' })),
  },
  { title: 'Passkey' },
);

export const PasskeyOptions = Type.Object(
  { challenge: Type.String() },
  {
    additionalProperties: true,
    description: 'For `navigator.credentials`, as JSON: see Web Authentication Level 3.',
  },
);

export const SignedIn = Type.Object({
  user: User,
  token: Type.String({ description: 'For `Authorization: Bearer`; shown this once.' }),
  expires_at: Type.String({ format: 'date-time' }),
});
