import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { isPublic, outgoing, troubleOfPost } from './outgoing.ts';

const INNER = [
  ...[
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '0.0.0.0',
  ],
  ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '192.0.0.192', '168.63.129.16'],
  ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '203.0.113.9'],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
  ],
  ...[
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::1',
    '3fff::1',
    '::127.0.0.1',
  ],
];

it('only hosts of the internet are public', () => {
  assert.deepEqual(INNER.filter(isPublic), []);
  const hosts = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::5'];
  assert.deepEqual(hosts.filter(isPublic), hosts);
});

describe('an address that somebody entered', () => {
  const strict = outgoing();

  it('is refused when it is not https to a host of the internet, however it is written', async () => {
    const urls = [
      ...INNER.map((ip) => `https://${ip.includes(':') ? `[${ip}]` : ip}/hook`),
      ...['https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://127.1/'],
      ...['http://93.184.216.34/', 'https://me:secret@93.184.216.34/', 'ftp://93.184.216.34/'],
      // A name of this machine, which every resolver knows.
      ...['https://localhost/', 'https://localhost./', 'https://nowhere.invalid/', 'nonsense'],
    ];
    for (const url of urls) {
      assert.ok(await strict.refuses(url), url);
      await assert.rejects(strict.post(url, {}, ''), url);
    }
    assert.equal(await strict.refuses('https://93.184.216.34/hook'), null);
  });

  it('is not connected to, and its trouble is told without its content', async () => {
    const trouble = await strict.post('https://localhost/x?key=1', {}, '').catch(troubleOfPost);
    assert.equal(trouble, 'the address must lead to a public address');
  });
});

describe('with loopback allowed', () => {
  const local = outgoing({ loopback: true });
  const listen = async (answer: RequestListener) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    after(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, 'listening');
    return `http://localhost:${(server.address() as AddressInfo).port}/`;
  };

  it('a post arrives; a redirect is an answer like others; of a long body the beginning is read', async () => {
    const seen: string[] = [];
    const url = await listen((request, response) => {
      seen.push(request.url ?? '');
      response.writeHead(302, { location: 'http://169.254.169.254/' });
      // It never ends by itself.
      response.write('word\0'.repeat(50_000));
    });
    const { status, excerpt } = await local.post(`${url}hook`, { 'x-a': 'b' }, '{}');
    assert.equal(status, 302);
    assert.equal(excerpt, 'word'.repeat(200));
    assert.deepEqual(seen, ['/hook']);
  });

  it('an answer that breaks off after its status is the answer', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half of it', () => response.destroy());
    });
    assert.deepEqual(await local.post(url, {}, '{}'), { status: 200, excerpt: 'half of it' });
  });

  it('only this machine is added to what is allowed', async () => {
    assert.ok(await local.refuses('http://10.0.0.1/'));
    assert.ok(await local.refuses('http://169.254.169.254/latest'));
  });
});
