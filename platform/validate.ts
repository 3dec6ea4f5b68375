import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { type FieldError, InvalidInput } from '#platform/errors.ts';
import { patternMessages } from '#platform/schema.ts';

const compiled = new WeakMap<TSchema, Validator>();

function validatorOf(schema: TSchema): Validator {
  let validator = compiled.get(schema);
  if (!validator) {
    validator = Compile(schema);
    compiled.set(schema, validator);
  }
  return validator;
}

/**
 * The value as the schema's type, or InvalidInput that names each wrong field.
 * With `convert`, text that spells a number or boolean is taken as one: for query strings and forms.
 */
export function parse<T extends TSchema>(schema: T, value: unknown, convert = false): Static<T> {
  const taken = convert ? validatorOf(schema).Convert(value) : value;
  const wrong = problems(schema, taken);
  if (wrong) throw wrong;
  return taken as Static<T>;
}

/** What is wrong with a value, or null when it fits. */
function problems(schema: TSchema, value: unknown): InvalidInput | null {
  const validator = validatorOf(schema);
  if (validator.Check(value)) return null;
  const byPath = new Map<string, FieldError>();
  for (const error of validator.Errors(value)) {
    for (const found of fieldErrors(error, value)) {
      if (!byPath.has(found.path)) byPath.set(found.path, found);
    }
  }
  return new InvalidInput([...byPath.values()]);
}

function fieldErrors(error: TLocalizedValidationError, value: unknown): FieldError[] {
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const at = (key: string) => (path ? `${path}.${key}` : key);
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((key) => ({
        path: at(key),
        message: 'is required',
      }));
    case 'additionalProperties':
      return error.params.additionalProperties.map((key) => ({
        path: at(key),
        message: 'is not a field of this request',
      }));
    // The same finding as additionalProperties, and each branch of a union: the union speaks for them.
    case 'boolean':
    case 'const':
      return [];
    default:
      return [{ path, message: wording(error, path, value) }];
  }
}

function wording(error: TLocalizedValidationError, path: string, value: unknown): string {
  switch (error.keyword) {
    case 'type':
      return `must be ${article([error.params.type].flat().join(' or '))}`;
    case 'minLength':
      return isEmptyAt(value, path)
        ? 'is required'
        : `must have at least ${error.params.limit} characters`;
    case 'maxLength':
      return `must have at most ${error.params.limit} characters`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${error.params.comparison} ${error.params.limit}`;
    case 'enum':
      return `must be one of ${error.params.allowedValues.join(', ')}`;
    case 'pattern':
      return patternMessages.get(String(error.params.pattern)) ?? 'has a wrong form';
    case 'format':
      return formatMessages[error.params.format] ?? `must be a ${error.params.format}`;
    default:
      return error.message;
  }
}

const formatMessages: Record<string, string> = {
  email: 'must be an e-mail address',
  date: 'must be a date such as 2026-12-01',
  uuid: 'must be a UUID',
};

function article(type: string): string {
  return type === 'string' ? 'text' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function isEmptyAt(value: unknown, path: string): boolean {
  let at: unknown = value;
  for (const key of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[key];
  return at === '';
}
