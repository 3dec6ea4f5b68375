import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Cast, makeCast } from '#test/access/cast.ts';
import * as healthThings from '#test/access/health-things.ts';
import { TABLE } from '#test/access/table.ts';
import * as teamThings from '#test/access/team-things.ts';
import * as things from '#test/access/things.ts';
import type { TestApp } from '#test/app.ts';
import { person } from '#test/people.ts';
import { complaints } from './answers.ts';
import { type Asked, type Operation, requestsOf } from './requests.ts';
import type { Pool, Schema } from './values.ts';

const PATIENCE_MS = 20_000;

/** Asks every route of the document so often, and fails with the smallest request whose answer is not as it should be. Returns how many were asked. */
export async function fuzz(app: TestApp, options: { seed: number; runs: number }): Promise<number> {
  const operations = await readOperations(app);
  const cast = await makeCast(app.db);
  const pool = await fillPool(cast);
  let asked = 0;
  for (const operation of operations) {
    // Whoever ends a session or an account ends one of their own.
    const tokens = TABLE[operation.route]?.spends
      ? [(await person(app.db, 'Juno')).token]
      : Object.values(cast.people).map(({ token }) => token);
    const property = fc.asyncProperty(
      requestsOf(operation, pool, tokens.length + 1),
      async (request) => {
        asked++;
        const answer = await send(app.url, operation, request, tokens[request.as]);
        const sent = `${decodeURIComponent(request.path)}${request.body ?? ''}`;
        assert.deepEqual(complaints(operation, answer, sent), []);
      },
    );
    await fc.assert(property, { seed: options.seed, numRuns: options.runs }).catch((error) => {
      throw new Error(`${operation.route}: ${error.message}\n${error.cause?.message}`);
    });
  }
  return asked;
}

async function send(url: string, { route }: Operation, asked: Asked, token: string | undefined) {
  const answer = await fetch(`${url}${asked.path}`, {
    method: route.slice(0, route.indexOf(' ')),
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(asked.body !== undefined && { 'content-type': asked.type }),
    },
    ...(asked.body !== undefined && { body: asked.body }),
  });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, text: await answer.text() };
}

/** Reads first, then writes, what takes things away next, and support, which may close everything, last. */
const ORDER = [/^GET/, /^(POST|PUT|PATCH) (?!\/v1\/support)/, /^DELETE/, /./];
const place = ({ route }: Operation) => ORDER.findIndex((kind) => kind.test(route));

async function readOperations(app: TestApp): Promise<Operation[]> {
  const document = await (await fetch(`${app.url}/openapi.json`)).json();
  const resolve = (schema: Schema & { $ref?: string }): Schema =>
    schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  const found: Operation[] = [];
  for (const [path, methods] of Object.entries<Record<string, never>>(document.paths)) {
    for (const [method, said] of Object.entries<Described>(methods)) {
      const responses = Object.entries(said.responses).map(([status, { content = {} }]) => {
        const [json] = Object.values(content);
        return [status, json?.schema ? resolve(json.schema) : null];
      });
      found.push({
        route: `${method.toUpperCase()} ${path}`,
        parameters: said.parameters ?? [],
        body: said.requestBody?.content['application/json']?.schema ?? null,
        responses: Object.fromEntries(responses),
      });
    }
  }
  return found.sort((a, b) => place(a) - place(b));
}

type Described = {
  parameters?: Operation['parameters'];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
};

/** One of everything there is, twice, so that a request finds things of the right kind and of the wrong one. */
async function fillPool(cast: Cast): Promise<Pool> {
  const ids = [
    cast.clinic.id,
    cast.otherClinic,
    cast.vet_id,
    '01900000-0000-7000-8000-000000000000',
  ];
  const days: string[] = [];
  for (const made of Object.values({ ...things, ...teamThings, ...healthThings })) {
    if (typeof made === 'function') continue;
    for (let i = 0; i < 2; i++) {
      const value = await made.make(cast);
      if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) ids.push(value);
    }
  }
  for (const n of [0, 1, 3, 30]) days.push(String(await things.day(n).make(cast)));
  return { ids: [...new Set(ids)], days };
}
