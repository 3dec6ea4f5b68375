import { text } from './form-values.ts';
import { isDay } from './format.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const SHAPES = {
  day: { fits: isDay, says: 'must be a day' },
  time: { fits: (value: string) => TIME.test(value), says: 'must be a time of day such as 09:30' },
  id: { fits: (value: string) => ID.test(value), says: 'is not one of those to choose from' },
  number: {
    fits: (value: string) => /^\d{1,9}$/.test(value),
    says: 'is not one of those to choose from',
  },
  filled: { fits: (value: string) => value !== '' && value.length <= 100, says: 'is required' },
} as const;

/**
 * Looks at fields of a form for verbs that do not look at their input themselves; a name with ? may be empty.
 * Throws what the domain throws: 422 naming each field.
 */
export function requireShapes(form: FormData, fields: Record<string, keyof typeof SHAPES>): void {
  const errors = Object.entries(fields).flatMap(([field, shape]) => {
    const path = field.replace('?', '');
    const value = text(form, path);
    if (SHAPES[shape].fits(value) || (value === '' && path !== field)) return [];
    return [{ path, message: value === '' ? 'is required' : SHAPES[shape].says }];
  });
  if (errors.length === 0) return;
  const message = 'Have another look at the marked fields.';
  throw Object.assign(new Error(message), { code: 'invalid_input', status: 422, errors });
}
