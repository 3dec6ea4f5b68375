import { type Static, Type } from 'typebox';
import { email, line, name, nullable, object, phone } from '#platform/schema.ts';

// NIST SP 800-63B-4: length over composition. The upper bound only keeps hashing affordable.
const newPassword = () => Type.String({ minLength: 8, maxLength: 200 });
const knownPassword = () => Type.String({ minLength: 1, maxLength: 200 });
const timezone = () => line(50, { examples: ['America/New_York'] });

export const RegisterInput = object({
  email: email(),
  password: newPassword(),
  first_name: name(100),
  last_name: name(100),
  timezone: Type.Optional(timezone()),
});
export type RegisterInput = Static<typeof RegisterInput>;

export const LoginInput = object({ email: email(), password: knownPassword() });
export type LoginInput = Static<typeof LoginInput>;

export const PasswordChange = object({
  current_password: knownPassword(),
  password: newPassword(),
});
export type PasswordChange = Static<typeof PasswordChange>;

const linkToken = () => Type.String({ minLength: 1, maxLength: 200 });

export const LinkRequest = object({
  email: email(),
  next: Type.Optional(
    line(500, { pattern: '^/[!-~]*$', description: 'Path of this site to go on to afterwards.' }),
  ),
  browser: Type.Optional(line(200)),
});
export type LinkRequest = Static<typeof LinkRequest>;

export const LinkUse = object({
  token: linkToken(),
  browser: Type.Optional(line(200)),
  confirmed: Type.Optional(Type.Boolean()),
});
export type LinkUse = Static<typeof LinkUse>;

export const ResetRequest = object({ email: email() });
export type ResetRequest = Static<typeof ResetRequest>;

export const ResetUse = object({ token: linkToken(), password: newPassword() });
export type ResetUse = Static<typeof ResetUse>;

/** What any link of a mail is redeemed with, when nothing else is asked. */
export const TokenInput = object({ token: linkToken() });

export const MeChange = object({
  first_name: Type.Optional(name(100)),
  last_name: Type.Optional(name(100)),
  phone: Type.Optional(nullable(phone())),
  timezone: Type.Optional(timezone()),
});
export type MeChange = Static<typeof MeChange>;
