import { createECDH, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypt } from 'http_ece';
import type { Scope } from './database.ts';

export type Shown = { title: string; body: string; path: string; tag: string };

/** The service of a browser's maker on a free port, and a browser that subscribes there and reads what comes. */
export async function pushServer(scope: Scope, publicKey: () => Promise<string>) {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const secret = randomBytes(16);
  const shown: Shown[] = [];
  let status = 201;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const known = await publicKey();
    const isKnown = isSigned(request.headers.authorization ?? '', known);
    if (isKnown && status === 201) {
      const options = {
        version: 'aes128gcm' as const,
        privateKey: browser,
        authSecret: secret.toString('base64url'),
      };
      shown.push(JSON.parse(decrypt(body, options).toString()));
    }
    response.writeHead(isKnown ? status : 403).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  scope.after(async () => {
    server.closeAllConnections();
    server.close();
  });
  return {
    shown,
    answer: (next: number) => {
      status = next;
    },
    subscription: {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${randomBytes(8).toString('hex')}`,
      keys: { p256dh: browser.getPublicKey('base64url'), auth: secret.toString('base64url') },
    },
  };
}

/** Whether a request carries a token (RFC 8292) that the holder of that key signed. */
function isSigned(authorization: string, publicKey: string): boolean {
  const [, token = '', key] = /^vapid t=([\w.-]+), *k=([\w-]+)$/.exec(authorization) ?? [];
  if (key !== publicKey) return false;
  const [head, claims, signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  );
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  return verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
