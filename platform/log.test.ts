import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { createLog } from './log.ts';

test('secrets and personal data leave no trace at any depth', () => {
  const { log, lines } = capture();
  log.info(
    {
      password: 'hunter2',
      phone: '+12125550147',
      deep: { er: { still: { token: 'hunter2', ip: '203.0.113.9' } } },
      headers: { authorization: 'Bearer hunter2', cookie: 'a=hunter2', 'set-cookie': ['hunter2'] },
      list: [{ email: 'maya@demo.test', last_name: 'Torres "hunter2"' }],
      remotePort: 51_234,
    },
    'mail for maya@demo.test went out',
  );
  assert.doesNotMatch(lines(), /hunter2|maya|Torres|203\.0|51234|0147/);
  assert.match(lines(), /mail for \[e-mail\] went out/);
  assert.doesNotThrow(() => JSON.parse(lines()));
});

test('an error keeps its cause and code and loses the row', () => {
  const { log, lines } = capture();
  const error = new Error('duplicate key', { cause: new Error('the inner one') });
  const detail = 'Key (email)=(maya@demo.test) already exists.';
  log.error({ err: Object.assign(error, { code: '23505', detail }) }, 'failed');
  const { err } = JSON.parse(lines());
  assert.equal(err.code, '23505');
  assert.equal(err.cause.message, 'the inner one');
  assert.equal(err.detail, '[removed]');
});

test('a request is its method and path', () => {
  const { log, lines } = capture();
  log.info({ req: { method: 'GET', url: '/redeem?key=hunter2', headers: { host: 'x' } } });
  assert.deepEqual(JSON.parse(lines()).req, { method: 'GET', url: '/redeem' });
});

test('a path loses the token of a link', () => {
  const { log, lines } = capture();
  const token = 'hunter2-'.repeat(6).slice(0, 43);
  log.info({ req: { method: 'GET', url: `/v1/passports/${token}/documents/1` } });
  assert.equal(JSON.parse(lines()).req.url, '/v1/passports/[token]/documents/1');
});

test('on a terminal a record is one readable line', () => {
  const { log, lines } = capture({ isTTY: true });
  log.warn({ clients: 3, password: 'hunter2' }, 'busy');
  assert.match(lines(), /^\d\d:\d\d:\d\d WARN {2}busy clients=3 password=\[removed\]\n$/);
});

test('below its level it says nothing', () => {
  const { log, lines } = capture();
  log.debug('hidden');
  assert.equal(lines(), '');
});

function capture(extra: { isTTY?: boolean } = {}) {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return { log: createLog('info', Object.assign(out, extra)), lines: () => text };
}
