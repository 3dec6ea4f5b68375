import fc from 'fast-check';

/** A JSON schema as the OpenAPI document writes it. */
export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minItems?: number;
  maxItems?: number;
};

/** Ids of things that are there, and one that nothing has. */
export type Pool = { ids: string[]; days: string[] };

const WORDS = [
  ...[
    'Rex',
    'Harbor Street',
    'rex@example.test',
    '09:30',
    '24:00',
    '00:00',
    '+1 718 555 0142',
    '11201',
  ],
  ...[
    'general-exam',
    'https://example.org/x',
    'NY',
    'US',
    '40.69,-73.99',
    'Dog',
    'America/New_York',
  ],
  ...['A'.repeat(32), 'Limping since Sunday.', '1', 'a'],
];

/** What the schema takes: values in the middle of it and at its edges. */
export function fitting(schema: Schema, pool: Pool): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, pool)));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return text(schema, pool);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const least = schema.minItems ?? 0;
      const most = Math.max(least, Math.min(schema.maxItems ?? 4, 4));
      return fc.array(fitting(schema.items ?? {}, pool), { minLength: least, maxLength: most });
    }
    case 'object':
      return fields(schema, pool);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function fields({ properties = {}, required = [] }: Schema, pool: Pool): fc.Arbitrary<unknown> {
  const made = Object.entries(properties).map(([name, inner]) => [name, fitting(inner, pool)]);
  return fc.record(Object.fromEntries(made), { requiredKeys: required as never[] });
}

function text(schema: Schema, pool: Pool): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.constantFrom(...pool.ids);
  if (schema.format === 'date') return fc.constantFrom(...pool.days, '2000-02-29', '9999-12-31');
  const { minLength = 0, maxLength = 10_000, pattern } = schema;
  const edges = ['a'.repeat(Math.max(1, minLength)), 'a'.repeat(Math.min(maxLength, 20_000))];
  const fits = (word: string) =>
    word.length >= minLength &&
    word.length <= maxLength &&
    (!pattern || new RegExp(pattern, 'u').test(word)) &&
    (schema.format !== 'email' || word.includes('@'));
  const words = [...WORDS, ...edges].filter(fits);
  return words.length > 0 ? fc.constantFrom(...words) : fc.string({ minLength, maxLength: 50 });
}

function number(schema: Schema): fc.Arbitrary<unknown> {
  const least = schema.minimum ?? schema.exclusiveMinimum ?? -2_147_483_648;
  const most = schema.maximum ?? schema.exclusiveMaximum ?? 2_147_483_647;
  const inside = [1, 2, 30, 60, 0].filter((n) => n >= least && n <= most);
  return fc.constantFrom(...inside, least, most);
}

/** What no schema asked for. */
export const hostile = fc.constantFrom<unknown>(
  ...[null, true, false, -1, 0, 1.5, -0.0, 2_147_483_648, 2 ** 53, 1e308, -1e308],
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '🐶',
    '\u202Eabc',
    '\ufeff',
    "'",
    '"',
    '\\',
    '%',
    '%00',
  ],
  ...["'; DROP TABLE users; --", "' OR 1=1 --", '$1', '{{7*7}}', '<script>alert(1)</script>'],
  ...[
    '../../../etc/passwd',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    'javascript:alert(1)',
  ],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '-0001-01-01', '25:00', 'NaN', 'Infinity', '1e400'],
  ...[
    'x'.repeat(5000),
    'Robert\r\nX-Evil: 1',
    'not-a-uuid',
    '00000000-0000-0000-0000-000000000000',
  ],
  ...[
    [],
    [null],
    [[[[[[]]]]]],
    {},
    { $gt: '' },
    { length: -1 },
    { toString: 'x' },
    Array(200).fill(1),
  ],
);
