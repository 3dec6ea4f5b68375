import type { TSchema } from 'typebox';

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
});

const REFUSALS = {
  400: problem('A signature is missing, wrong or too old'),
  401: problem('Sign in first'),
  404: problem('Not there, or not yours'),
  409: problem('The state of things does not allow it; `detail` says what to do'),
  413: problem('The file is larger than this server takes'),
  422: problem('Some of the input cannot be taken; `errors` names the fields'),
  429: problem('Tried too often; `retry_after` says how many seconds to wait'),
  502: problem('The payment provider does not answer; nothing is lost, try again'),
};

const SIGNED_IN: Record<string, string[]>[] = [{ bearer: [] }, { cookie: [] }];

/**
 * The parts of a route's schema that every route states alike: tag, summary, answer, and which problems it can answer.
 */
export function describe<Answer extends TSchema>(
  tag: string,
  summary: string,
  answer: Answer,
  options: { status?: 200 | 201; signedIn?: boolean; refusals?: (keyof typeof REFUSALS)[] } = {},
) {
  const { status = 200, signedIn = false, refusals = [] } = options;
  const codes = new Set<keyof typeof REFUSALS>([
    ...(signedIn ? [401 as const] : []),
    ...refusals,
    422,
  ]);
  return {
    tags: [tag],
    summary,
    ...(signedIn && { security: SIGNED_IN }),
    response: {
      [status]: answer,
      ...Object.fromEntries([...codes].map((code) => [code, REFUSALS[code]])),
    } as Record<200 | 201, Answer>,
  };
}
