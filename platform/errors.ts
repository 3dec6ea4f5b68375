export type FieldError = { path: string; message: string };

/** A refusal that the caller can act on: a stable code, an HTTP status, words for a person. */
export class DomainError extends Error {
  readonly code: string;
  readonly status: number;
  readonly errors: FieldError[] | undefined;
  readonly extra: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { errors?: FieldError[]; extra?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = new.target.name;
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.extra = more.extra ?? {};
  }
}

/** 404: not there, or not the caller's; the two are told alike on purpose. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super(404, 'not_found', `There is no such ${what}, or it is not yours to see.`);
  }
}

/** 401: the request needs a signed-in person. */
export class Unauthenticated extends DomainError {
  constructor(message = 'Sign in first.', code = 'sign_in_required') {
    super(401, code, message);
  }
}

/** 422: well-formed input that cannot be taken; each error names its field. */
export class InvalidInput extends DomainError {
  constructor(errors: FieldError[]) {
    super(422, 'invalid_input', 'Some of this cannot be taken as it is.', { errors });
  }

  static at(path: string, message: string): InvalidInput {
    return new InvalidInput([{ path, message }]);
  }
}

/** 409: the state of things does not allow it; the message says what to do. */
export class Conflict extends DomainError {
  constructor(code: string, message: string, extra: Record<string, unknown> = {}) {
    super(409, code, message, { extra });
  }
}
