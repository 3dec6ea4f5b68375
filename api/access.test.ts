import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type Answer, ask, methodOf, namesMore, prepare } from '#test/access/ask.ts';
import { type Actor, type Cast, DESK_WORDS, MAYAS_WORDS, makeCast } from '#test/access/cast.ts';
import { among, type Cell, cells } from '#test/access/expected.ts';
import { type Row, TABLE } from '#test/access/table.ts';
import { closure, entry, pet, timeOff, visit, waitlistOffer } from '#test/access/things.ts';
import { startApp } from '#test/app.ts';

type Operation = { security?: unknown[]; responses: Record<string, unknown> };

const app = await startApp({ after });
const cast = await makeCast(app.db);
for (const thing of [pet, visit, entry, waitlistOffer, closure, timeOff]) await thing.make(cast);
const operations = await readOperations();
const OUTSIDERS = among('anonymous other elsewhere removed former support');

describe('the table of who gets in', () => {
  it('has a row for every route, and none for what is gone', () => {
    assert.deepEqual([...operations.keys()].sort(), Object.keys(TABLE).sort());
  });

  for (const [route, row] of Object.entries(TABLE)) {
    it(`${route} lets in ${row.may}`, () => walk(route, row));
  }
});

async function walk(route: string, row: Row): Promise<void> {
  const people = row.spends ? await makeCast(app.db) : cast;
  const operation = operations.get(route);
  const shared = await prepare(route, row, people);
  let isNew = true;
  for (const cell of cells(row)) {
    const isLetIn = cell.like === 'let in';
    // Whoever gets in may use it up; the first finds what those before were not let at.
    const asked = isLetIn && !isNew && methodOf(route) !== 'GET' ? null : shared;
    const request = asked ?? (await prepare(route, row, people));
    if (isLetIn) isNew = false;
    const answer = await ask(app.url, route, request, people, cell.actor);
    check(row, cell, answer, people);
    const needsSignIn = !isLetIn && cell.status === 401;
    if (needsSignIn) assert.ok(operation?.security, 'the document lets anyone in');
    assert.ok(operation?.responses[answer.status], `${answer.status} is not in the document`);
    if (cell.like !== 'not there') continue;
    const nothing = await ask(app.url, route, request.missing, people, cell.actor);
    assert.deepEqual(answer, nothing, `${cell.actor} can tell not yours from not there`);
  }
  if (namesMore(row) && route.includes('/clinics/{id}/')) await fromNextDoor(route, row, people);
}

/** The admin of another clinic names Harbor Street's things at their own. */
async function fromNextDoor(route: string, row: Row, people: Cast): Promise<void> {
  const request = await prepare(route, row, people, people.otherClinic);
  const answer = await ask(app.url, route, request, people, 'elsewhere');
  assert.ok([404, 422].includes(answer.status), `got ${answer.status} at another clinic`);
  const nothing = await ask(app.url, route, request.missing, people, 'elsewhere');
  assert.deepEqual(answer, nothing, 'what is next door looks otherwise than what is nowhere');
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function check(row: Row, { actor, status }: Cell, answer: Answer, { secrets }: Cast): void {
  const { text } = answer;
  const passed = status === '2xx' ? /^2/.test(String(answer.status)) : answer.status === status;
  assert.ok(passed, `${actor} got ${answer.status} and not ${status}: ${text}`);
  // What support is let in to by name it may read; that it does is written down.
  const isTheirs = actor === 'support' && row.may.split(' ').includes('support');
  if (outside(actor) && !isTheirs) {
    assert.ok(!text.includes(MAYAS_WORDS), `${actor} reads what Maya wrote`);
    const heard = text.match(UUID)?.filter((id) => secrets.has(id)) ?? [];
    assert.deepEqual(heard, [], `${actor} hears of what is not theirs`);
  }
  if (outside(actor) || actor === 'owner') {
    assert.ok(!text.includes(DESK_WORDS), `${actor} reads what the desk wrote`);
  }
}

const outside = (actor: Actor) => OUTSIDERS.includes(actor);

async function readOperations(): Promise<Map<string, Operation>> {
  const document = await (await fetch(`${app.url}/openapi.json`)).json();
  const found = new Map<string, Operation>();
  for (const [path, methods] of Object.entries<Record<string, Operation>>(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      found.set(`${method.toUpperCase()} ${path}`, operation);
    }
  }
  return found;
}
