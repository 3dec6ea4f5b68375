import fc from 'fast-check';
import { fitting, hostile, type Pool, type Schema } from './values.ts';

type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
export type Operation = {
  route: string;
  parameters: Parameter[];
  body: Schema | null;
  responses: Record<string, Schema | null>;
};

export type Asked = { path: string; body: string | undefined; type: string; as: number };

/** Requests of one operation by one of so many people: as its schema says, at its edges, and as somebody who means harm. */
export function requestsOf(operation: Operation, pool: Pool, people: number): fc.Arbitrary<Asked> {
  const path = operation.route.slice(operation.route.indexOf(' ') + 1);
  const inPath = operation.parameters.filter((one) => one.in === 'path');
  const inQuery = operation.parameters.filter((one) => one.in === 'query');
  const params = fc.record(
    Object.fromEntries(inPath.map(({ name, schema }) => [name, mostly(fitting(schema, pool))])),
  );
  const query = fc.record(
    {
      ...Object.fromEntries(
        inQuery.map(({ name, schema }) => [name, mostly(fitting(schema, pool))]),
      ),
      unknown: hostile,
    },
    { requiredKeys: inQuery.filter(({ required }) => required).map(({ name }) => name) as never[] },
  );
  const body = operation.body ? bodyOf(operation.body, pool) : fc.constant(undefined);
  return fc
    .tuple(params, fc.option(query, { freq: 8 }), body, fc.nat(people - 1), odd)
    .map(([names, asked, sent, as, oddity]) => ({
      path: fill(path, names) + search(asked, oddity === 'query'),
      body: oddity === 'json' && sent ? `${sent.slice(0, -1)},` : sent,
      type: oddity === 'type' ? 'text/xml' : 'application/json',
      as,
    }));
}

// Now and then something is wrong with the request itself.
const odd = fc.oneof(
  { weight: 30, arbitrary: fc.constant('none') },
  { weight: 1, arbitrary: fc.constantFrom('json', 'type', 'query') },
);

const mostly = (fits: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 6, arbitrary: fits }, { weight: 1, arbitrary: hostile });

function bodyOf(schema: Schema, pool: Pool): fc.Arbitrary<string | undefined> {
  const valid = fitting(schema, pool);
  const spoilt = fc
    .tuple(valid, fc.nat(50), hostile)
    .map(([value, at, bad]) => spoil(value, at, bad));
  return fc
    .oneof(
      { weight: 8, arbitrary: valid },
      { weight: 6, arbitrary: spoilt },
      { weight: 1, arbitrary: hostile },
    )
    .map((value) => JSON.stringify(value));
}

/** One field, however deep, becomes something else; past the last a field that nobody asked for is added. */
function spoil(value: unknown, at: number, bad: unknown): unknown {
  if (typeof value !== 'object' || value === null) return bad;
  const keys = Object.keys(value);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return Array.isArray(value) ? [...value, bad] : { ...value, surplus: bad };
  const inner = (value as Record<string, unknown>)[key];
  const next = at % 2 ? bad : spoil(inner, at + 1, bad);
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? next : one));
  return { ...value, [key]: next };
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
const encode = (value: unknown) => encodeURIComponent(text(value).toWellFormed());

const fill = (path: string, names: Record<string, unknown>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name) => encode(names[name]) || '%20');

function search(asked: Record<string, unknown> | null, twice: boolean): string {
  const pairs = Object.entries(asked ?? {}).filter(([, value]) => value !== undefined);
  const said = pairs.map(([name, value]) => `${name}=${encode(value)}`);
  return said.length > 0 ? `?${(twice ? [...said, ...said] : said).join('&')}` : '';
}
