import { type Static, type TProperties, Type } from 'typebox';
import { email, line, name, nullable, object, oneOf, phone } from '#platform/schema.ts';

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

export const Reauthentication = object({ current_password: Type.Optional(knownPassword()) });
export type Reauthentication = Static<typeof Reauthentication>;

const code = () =>
  Type.String({
    minLength: 6,
    maxLength: 20,
    pattern: '^[0-9A-Za-z -]+$',
    description: 'Six digits of the authenticator, or a recovery code.',
  });

export const CodeInput = object({ code: code() });
export type CodeInput = Static<typeof CodeInput>;

export const PhoneCode = object({
  code: Type.String({
    minLength: 6,
    maxLength: 20,
    pattern: '^[0-9 ]+$',
    description: 'The six digits of the text.',
  }),
});
export type PhoneCode = Static<typeof PhoneCode>;

export const SecondFactorUse = object({ sign_in_token: line(200), code: code() });
export type SecondFactorUse = Static<typeof SecondFactorUse>;

export const SecondFactorOff = object({
  current_password: Type.Optional(knownPassword()),
  code: code(),
});
export type SecondFactorOff = Static<typeof SecondFactorOff>;

export const EmailChange = object({
  email: email(),
  current_password: Type.Optional(knownPassword()),
});
export type EmailChange = Static<typeof EmailChange>;

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

const base64url = () =>
  Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[A-Za-z0-9_-]+$' });

// What the browser answers is the library's to judge; this much is needed before it is asked.
const credential = <T extends TProperties>(response: T) =>
  Type.Object({
    id: base64url(),
    rawId: base64url(),
    type: oneOf(['public-key']),
    response: Type.Object({ clientDataJSON: base64url(), ...response }),
    clientExtensionResults: Type.Object({}),
  });

export const PasskeyInput = object({
  response: credential({ attestationObject: base64url() }),
  name: Type.Optional(line(100)),
});
export type PasskeyInput = Static<typeof PasskeyInput>;

export const PasskeyUse = object({
  response: credential({ authenticatorData: base64url(), signature: base64url() }),
});
export type PasskeyUse = Static<typeof PasskeyUse>;

export const PasskeyRename = object({ name: line(100) });
export type PasskeyRename = Static<typeof PasskeyRename>;

export const MeChange = object({
  first_name: Type.Optional(name(100)),
  last_name: Type.Optional(name(100)),
  phone: Type.Optional(nullable(phone())),
  timezone: Type.Optional(timezone()),
});
export type MeChange = Static<typeof MeChange>;
