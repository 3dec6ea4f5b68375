import type { Actor, Cast } from './cast.ts';
import type { Row } from './table.ts';
import type { Thing } from './things.ts';

/** An id that nothing has. */
const NOTHING = '01900000-0000-7000-8000-000000000000';

type Request = { path: string; body: unknown };

/** A row's request as it is, and the same with nothing hidden of what it names being there. */
export type Asked = Request & { missing: Request };

/** Makes what the row names, each once. With `clinic` the path is that clinic's, and the rest still Harbor Street's. */
export async function prepare(
  route: string,
  row: Row,
  cast: Cast,
  clinic?: string,
): Promise<Asked> {
  const made = new Map<Thing, unknown>();
  const value = async (thing: Thing) => {
    if (!made.has(thing)) made.set(thing, await thing.make(cast));
    return made.get(thing);
  };
  const fill = async (part: unknown, hide: boolean): Promise<unknown> => {
    if (isThing(part)) return hide && part.hidden ? NOTHING : value(part);
    if (Array.isArray(part)) return Promise.all(part.map((item) => fill(item, hide)));
    if (typeof part !== 'object' || part === null) return part;
    const filled: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(part)) filled[name] = await fill(inner, hide);
    return filled;
  };
  const request = async (hide: boolean): Promise<Request> => {
    const names = (await fill(isThing(row.at) ? { id: row.at } : row.at, hide)) as object;
    const params: Record<string, string> = { ...names, ...(clinic && { id: clinic }) };
    const query = new URLSearchParams((await fill(row.query, hide)) as Record<string, string>);
    const path = pathOf(route).replaceAll(/\{(\w+)\}/g, (_, name) => params[name] ?? name);
    return {
      path: `${path}${query.size > 0 ? `?${query}` : ''}`,
      body: await fill(row.body, hide),
    };
  };
  return { ...(await request(false)), missing: await request(true) };
}

/** Whether the row names anything of Harbor Street's beside the clinic in its path. */
export function namesMore(row: Row): boolean {
  const inPath = isThing(row.at) ? [] : Object.entries(row.at ?? {}).filter(([n]) => n !== 'id');
  return inPath.length > 0 || thingsIn(row.body).some((thing) => thing.hidden);
}

function thingsIn(part: unknown): Thing[] {
  if (isThing(part)) return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(thingsIn) : [];
}

const isThing = (part: unknown): part is Thing =>
  typeof part === 'object' && part !== null && 'make' in part;

export const methodOf = (route: string) => route.slice(0, route.indexOf(' '));
const pathOf = (route: string) => route.slice(route.indexOf(' ') + 1);

export type Answer = { status: number; text: string };

/** Asks as the actor. The text is every byte of the answer but what a problem says of this one occurrence. */
export async function ask(
  url: string,
  route: string,
  { path, body }: Request,
  cast: Cast,
  actor: Actor,
): Promise<Answer> {
  const token = actor === 'anonymous' ? undefined : cast.people[actor].token;
  const form = formOf(body);
  const answer = await fetch(`${url}${path}`, {
    method: methodOf(route),
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && !form && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: form ?? JSON.stringify(body) }),
  });
  const text = (await answer.text()).replace(/,"instance":"[^"]*"/, '');
  return { status: answer.status, text: `${answer.headers.get('content-type')}\n${text}` };
}

/** A body with a file in it goes as a form. */
function formOf(body: unknown): FormData | null {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  if (!fields.some(([, value]) => value instanceof Blob)) return null;
  const form = new FormData();
  for (const [name, value] of fields) form.set(name, value);
  return form;
}
