import { lookup } from 'node:dns';
import { type IncomingMessage, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What somebody else's server answered: the status, and the beginning of the body. */
export type Answer = { status: number; excerpt: string };

/** Requests to addresses that people entered. */
export type Outgoing = {
  /** Why a web address cannot be posted to, in words that follow its name, or null when it can. */
  refuses(url: string): Promise<string | null>;
  /** Posts and reads the beginning of the answer. Rejects when it was not delivered; `troubleOfPost` says why. */
  post(url: string, headers: Record<string, string>, body: string | Buffer): Promise<Answer>;
};

const WHOLE_MS = 10_000;
const EXCERPT_BYTES = 1_000;

// Everything that is not an ordinary host of the internet (IANA's special-purpose registries), and the one cloud whose
// inner services answer at a public address.
const INNER = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
]) {
  const [net = '', bits] = range.split('/');
  INNER.addSubnet(net, Number(bits), 'ipv4');
}
// Of IPv6 only 2000::/3 is given to hosts: loopback, private, link-local, multicast, IPv4-mapped and NAT64 lie outside.
// Inside it, these lead to IPv4 addresses by another way, or are for examples.
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  INNER.addSubnet(net, bits, 'ipv6');
}
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether an IP address is a host of the internet, and not one of ours or of the machines around us. */
export function isPublic(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (family === 'ipv6' && !GLOBAL.check(address, 'ipv6')) return false;
  return !INNER.check(address, family);
}

const NOT_PUBLIC = 'must lead to a public address';

class Refused extends Error {
  readonly code = 'EREFUSED';
}

/**
 * Posts to hosts of the internet and to nothing else: over TLS, to an address that was looked up once, checked, and is the
 * one connected to; no redirect is followed; an answer is read for so long and so far. `loopback` allows http and this very
 * machine, for tests and for trying out.
 */
export function outgoing({ loopback = false } = {}): Outgoing {
  const allows = (address: string) =>
    isPublic(address) ||
    (loopback && LOOPBACK.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));

  function check(url: string): URL {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (!parsed || !['https:', 'http:'].includes(parsed.protocol)) {
      throw new Refused('must be a web address that begins with https://');
    }
    if (parsed.protocol === 'http:' && !loopback) throw new Refused('must begin with https://');
    if (parsed.username || parsed.password) throw new Refused('must not carry a password');
    // An address as such is never looked up. The parser has turned every other way of writing one into this.
    const host = hostOf(parsed);
    if (isIP(host) && !allows(host)) throw new Refused(NOT_PUBLIC);
    return parsed;
  }

  // Whatever of its addresses is used, all must be public: what is connected to is what was checked.
  const checkedLookup: LookupFunction = (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      if (found.length === 0 || !found.every(({ address }) => allows(address))) {
        return done(new Refused(NOT_PUBLIC), '');
      }
      if (options.all) return done(null, found);
      done(null, found[0]?.address ?? '', found[0]?.family);
    });

  async function refuses(url: string): Promise<string | null> {
    try {
      const host = hostOf(check(url));
      if (isIP(host)) return null;
      await new Promise<void>((resolve, reject) => {
        checkedLookup(host, { all: true }, (error) => (error ? reject(error) : resolve()));
      });
      return null;
    } catch (error) {
      // A name that only we know and one that nobody knows are told alike.
      return error instanceof Refused ? error.message : NOT_PUBLIC;
    }
  }

  async function post(
    url: string,
    headers: Record<string, string>,
    body: string | Buffer,
  ): Promise<Answer> {
    const target = check(url);
    const options: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection that stayed open would go on to an address that was checked for another name.
      agent: false,
      lookup: checkedLookup,
      signal: AbortSignal.timeout(WHOLE_MS),
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = (target.protocol === 'https:' ? secure : plain)(target, options, resolve);
      sent.on('error', reject);
      sent.end(body);
    });
    return { status: answer.statusCode ?? 0, excerpt: await beginningOf(answer) };
  }

  return { refuses, post };
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

async function beginningOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer) {
      parts.push(part);
      size += part.length;
      if (size >= EXCERPT_BYTES) break;
    }
  } catch {
    // The status has come, and it decides; that its words broke off changes nothing.
  }
  // PostgreSQL cannot store NUL, and a cut may fall inside of a character.
  const text = Buffer.concat(parts).subarray(0, EXCERPT_BYTES).toString('utf8');
  return text.replaceAll(/[\0\ufffd]/g, '');
}

/** Why a post was not delivered, without anything of its content. */
export function troubleOfPost(error: unknown): string {
  if (error instanceof Refused) return `the address ${error.message}`;
  const { code, name } = error as { code?: string; name?: string };
  return name === 'AbortError' || name === 'TimeoutError'
    ? `no answer within ${WHOLE_MS / 1000} seconds`
    : `no connection: ${code ?? 'error'}`;
}
