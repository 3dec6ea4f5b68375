import type { TSchema } from 'typebox';
import type { Ctx } from '#domain/context.ts';
import { parse } from '#platform/validate.ts';

type Verb<Rest extends unknown[], Result> = (ctx: Ctx, ...rest: Rest) => Promise<Result>;

/**
 * A verb that looks at its input, the last argument, before anything else: every face is refused the same things in
 * the same words. Errors: 422 naming each field.
 */
export function takes<Rest extends unknown[], Result>(
  schema: TSchema,
  verb: Verb<Rest, Result>,
): Verb<Rest, Result> {
  return async (ctx, ...rest) => {
    const input = rest.at(-1);
    // Verbs whose input is all optional are called without it.
    parse(schema, typeof input === 'object' && input !== null ? given(input) : {});
    return verb(ctx, ...rest);
  };
}

// A form's empty field comes as undefined: not given.
const given = (input: object) =>
  Array.isArray(input)
    ? input
    : Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
