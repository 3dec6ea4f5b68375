import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readConfig } from '#platform/config.ts';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { log } from '#test/database.ts';
import { maya } from '#test/people.ts';
import { httpServer } from './http.ts';
import { openPayments } from './payments.ts';

// Behind a proxy, so that one machine can come from many addresses.
const env = { RATE_LIMITS: 'on', RATE_LIMIT_PER_MINUTE: '10', TRUST_PROXY: 'on' };
const app = await startApp({ after }, { pages: 'production', env });
const owner = await maya(app.db);
let houses = 0;

/** Asks from an address of its own until it is refused, at most so often; returns the last answer. */
async function insist(
  path: string,
  { token, from = `192.0.2.${++houses}`, times = 12, method = 'get' as 'get' | 'post' } = {} as {
    token?: string;
    from?: string | ((i: number) => string);
    times?: number;
    method?: 'get' | 'post';
  },
) {
  let answer: Awaited<ReturnType<ReturnType<typeof client>['get']>> | undefined;
  for (let i = 0; i < times && answer?.status !== 429; i++) {
    const address = typeof from === 'string' ? from : from(i);
    const headers = { 'x-forwarded-for': address };
    const asked = client(app.url, token);
    answer = await (method === 'get'
      ? asked.get(path, headers)
      : asked.post(path, undefined, headers));
  }
  if (!answer) throw new Error('nobody asked');
  return answer;
}

describe('too many requests', () => {
  it('from one address get a problem that says when to come again', async () => {
    const { status, headers, body } = await insist('/v1/species');
    assert.deepEqual([status, body.code], [429, 'too_many_requests']);
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.deepEqual(body.violated_policies, ['address']);
    const wait = Number(headers.get('retry-after'));
    assert.ok(wait >= 1 && wait <= 60);
    assert.equal(headers.get('ratelimit-policy'), '"address";q=10;w=60');
    assert.equal(headers.get('ratelimit'), `"address";r=0;t=${wait}`);
  });

  it('by one account are refused wherever they come from', async () => {
    const { status, body } = await insist('/v1/pets', {
      token: owner.token,
      from: (i) => `198.51.100.${i}`,
    });
    assert.deepEqual([status, body.violated_policies], [429, ['account']]);
  });

  it('for a page are told so in words', async () => {
    const { status, body } = await insist('/pets');
    assert.equal(status, 429);
    assert.match(body, /^Too many requests\. Try again in \d+ seconds\.$/);
  });

  it('from the 64 bits that one house has of IPv6 count as one', async () => {
    const { status } = await insist('/v1/species', { from: (i) => `2001:db8:1:2::${i + 1}` });
    assert.equal(status, 429);
    const next = await insist('/v1/species', { from: '2001:db8:1:3::1', times: 1 });
    assert.equal(next.status, 200);
  });

  it('are none for files and for the machines that look after us', async () => {
    for (const path of ['/healthz', '/favicon.svg']) {
      const { status, headers } = await insist(path);
      assert.equal(status, 200);
      assert.equal(headers.get('ratelimit'), null);
    }
  });
});

it('a limit holds across processes', async (t) => {
  const config = readConfig({ ...env, PAYMENTS_SANDBOX: 'off' });
  const payments = await openPayments(config, { serves: false });
  const other = await httpServer({ config, db: app.db, log, payments, pages: 'none' });
  const urls = [app.url, await other.listen({ host: '127.0.0.1', port: 0 })];
  t.after(() => other.close());
  const statuses = await Promise.all(
    Array.from({ length: 30 }, async (_, i) => {
      const headers = { 'x-forwarded-for': '203.0.113.9' };
      return (await client(urls[i % 2] ?? '').get('/v1/services', headers)).status;
    }),
  );
  assert.equal(statuses.filter((status) => status === 200).length, 10);
});
