import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { databaseErrorCode } from '#platform/db.ts';
import { DomainError, type FieldError } from '#platform/errors.ts';

/** RFC 9457, with a stable `code`, and for input the fields. */
export const Problem = Type.Object(
  {
    type: Type.String({ examples: ['urn:findmyvet:problem:slot_taken'] }),
    title: Type.String({ examples: ['Conflict'] }),
    status: Type.Integer({ examples: [409] }),
    code: Type.String({ examples: ['slot_taken'] }),
    detail: Type.String(),
    errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
  },
  { $id: 'Problem', additionalProperties: true, description: 'RFC 9457 problem details' },
);

/** Answers every error of the API as a problem; what we do not know is logged whole and told as little as possible. */
export function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  const wait = problem.status === 503 ? 5 : (problem as { retry_after?: unknown }).retry_after;
  if (typeof wait === 'number') reply.header('retry-after', String(wait));
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** 404 for a path or method that the API does not have. */
export function noSuchRoute(request: FastifyRequest, reply: FastifyReply) {
  const detail = `There is no ${request.method} ${request.url.split('?')[0]} here; see /docs.`;
  const problem = describe(404, 'no_such_route', detail);
  return reply.code(404).type('application/problem+json').send(JSON.stringify(problem));
}

function problemOf(error: FastifyError) {
  if (error instanceof DomainError) {
    return { ...error.extra, ...describe(error.status, error.code, error.message, error.errors) };
  }
  const known = transportProblems[error.code];
  if (known) return describe(...known);
  if (isOutage(error)) {
    return describe(
      503,
      'unavailable',
      'The service cannot reach its database. Nothing was changed; try again soon.',
    );
  }
  // Class 22: a value that no schema caught and that PostgreSQL cannot take.
  if (databaseErrorCode(error)?.startsWith('22')) {
    return describe(422, 'invalid_input', 'A value in this request cannot be taken.');
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return describe(status, 'bad_request', error.message);
  return describe(500, 'internal', 'Something went wrong on our side. Nothing was changed.');
}

const transportProblems: Record<string, [number, string, string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'malformed_json', 'The body is not JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'malformed_json', 'The body is empty; JSON was announced.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupported_media_type', 'Send application/json.'],
  FST_REQ_FILE_TOO_LARGE: [413, 'file_too_large', 'The file is larger than this server takes.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body_too_large', 'The body is larger than this server takes.'],
};

const describe = (status: number, code: string, detail: string, errors?: FieldError[]) => ({
  type: `urn:findmyvet:problem:${code}`,
  title: STATUS_CODES[status] ?? 'Error',
  status,
  code,
  detail,
  ...(errors && { errors }),
});

/** Connection refused or lost, the pool's wait over, or the server shutting down or out of places. */
function isOutage(error: Error & { code?: string }): boolean {
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|57P0|08|53)/.test(error.code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}
