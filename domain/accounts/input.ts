import { type Static, Type } from 'typebox';
import { email, line, name, object } from '#platform/schema.ts';

// NIST SP 800-63B-4: length over composition. The upper bound only keeps hashing affordable.
const newPassword = () => Type.String({ minLength: 8, maxLength: 200 });

export const RegisterInput = object({
  email: email(),
  password: newPassword(),
  first_name: name(100),
  last_name: name(100),
  timezone: Type.Optional(line(50, { examples: ['America/New_York'] })),
});
export type RegisterInput = Static<typeof RegisterInput>;

export const LoginInput = object({
  email: email(),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});
export type LoginInput = Static<typeof LoginInput>;
