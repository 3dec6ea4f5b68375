import { Conflict, DomainError, Unauthenticated } from '#platform/errors.ts';

/** 401: the same for an unknown e-mail and a wrong password. */
export class WrongCredentials extends Unauthenticated {
  constructor() {
    super('E-mail or password is not right.', 'wrong_credentials');
  }
}

/** 429: wait, or get in by another way; says nothing about whether there is such an account. */
export class TooManyTries extends DomainError {
  constructor(waitSeconds: number) {
    super(
      429,
      'too_many_tries',
      `That was tried too often from here. Try again in ${inWords(waitSeconds)}, or sign in with a link by e-mail.`,
      { extra: { retry_after: waitSeconds } },
    );
  }
}

/** 401: the first factor was right; `sign_in_token` goes with the second to /v1/auth/second-factor within ten minutes. */
export class SecondFactorNeeded extends DomainError {
  constructor(sign_in_token: string) {
    super(401, 'second_factor_needed', 'Enter the code of your authenticator as well.', {
      extra: { sign_in_token },
    });
  }
}

/** 401: a wrong or used code, or a sign-in that has run out; nobody is told which. */
export class WrongCode extends Unauthenticated {
  constructor() {
    super('That code is not right, or the sign-in took too long. Try again.', 'wrong_code');
  }
}

/** 409: an account that is entered by link, passkey or provider. */
export class NoPassword extends Conflict {
  constructor() {
    super('no_password', 'This account has no password yet. Have a link sent to you to set one.');
  }
}

/** 409: a link of a mail that was used, has run out or never was. */
export class LinkGone extends Conflict {
  constructor() {
    super('link_gone', 'This link has been used or has run out. Ask for another one.');
  }
}

/** 429: texts cost money, and nobody's phone should ring all day. */
export class TooManyTexts extends DomainError {
  constructor(waitSeconds: number) {
    super(
      429,
      'too_many_texts',
      `Enough codes were sent to this number for now. Ask again in ${inWords(waitSeconds)}.`,
      { extra: { retry_after: waitSeconds } },
    );
  }
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
