import { Compile } from 'typebox/schema';
import type { Operation } from './requests.ts';
import type { Schema } from './values.ts';

/** What every route may answer beside what it declares: the request itself was none. */
const ANYWHERE = new Set([400, 403, 404, 413, 414, 415, 422, 429, 431]);

/** Words of ours that no stranger should read: SQL, the driver's, a stack, a path. */
const LEAKS =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.*\b(FROM|SET|VALUES|WHERE)\b|\bat .+\.ts:\d+|node_modules|SQLSTATE|syntax error at|duplicate key value|violates (check|foreign|unique|not-null)|relation "|column "|findmyvet_app|ECONNREFUSED|\bpg_[a-z]+/;

const compiled = new WeakMap<object, ReturnType<typeof Compile>>();

export type Answer = { status: number; type: string; text: string };

/** What is wrong with an answer; nothing is as it should be. */
export function complaints(operation: Operation, answer: Answer, sent: string): string[] {
  const { status, type, text } = answer;
  const wrong: string[] = [];
  if (status >= 500) wrong.push(`${status}: ${text.slice(0, 300)}`);
  const declared = operation.responses[status];
  if (declared === undefined && !ANYWHERE.has(status)) wrong.push(`${status} is not declared`);
  const leak = LEAKS.exec(text)?.[0];
  if (leak && !sent.includes(leak)) wrong.push(`tells "${leak}"`);
  if (status >= 400 && !/^application\/problem\+json/.test(type))
    wrong.push(`a ${type} for ${status}`);
  if (/json/.test(type)) wrong.push(...misfits(declared ?? PROBLEM, text));
  return wrong;
}

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', pattern: '^urn:findmyvet:problem:[a-z_]+$' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string', minLength: 5 },
  },
};

function misfits(schema: Schema, text: string): string[] {
  let check = compiled.get(schema);
  if (!check) {
    check = Compile(schema as never);
    compiled.set(schema, check);
  }
  const value: unknown = JSON.parse(text);
  if (check.Check(value)) return [];
  const [, errors] = check.Errors(value);
  return errors.slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
