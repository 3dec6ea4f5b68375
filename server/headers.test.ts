import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { harborStreet, maya } from '#test/people.ts';

const app = await startApp({ after }, { pages: 'production', env: { RATE_LIMITS: 'off' } });
const { clinic, grace } = await harborStreet(app.db);
const owner = await maya(app.db);

describe('every answer keeps browsers out of trouble', () => {
  for (const [what, path, init] of [
    ['the API', '/v1/species', {}],
    ['a refusal', '/v1/pets', {}],
    ['malformed JSON', '/v1/pets', { method: 'POST', body: '{', headers: json() }],
    ['a route that is not there', '/v1/unicorns', {}],
    ['the OpenAPI document', '/openapi.json', {}],
    ['the docs', '/docs/', {}],
    ['a file of the docs', '/docs/static/index.css', {}],
    ['a file', '/favicon.svg', {}],
    ['health', '/healthz', {}],
    [
      'a form from elsewhere',
      '/sign-in',
      { method: 'POST', headers: { origin: 'https://x.test' } },
    ],
    ['an address that cannot be read', '/%', {}],
    ['an address without end', `/${'x'.repeat(20_000)}`, {}],
  ] as [string, string, RequestInit][]) {
    it(what, async () => {
      const { headers } = await fetch(`${app.url}${path}`, init);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-frame-options'), 'DENY');
      assert.ok(headers.get('referrer-policy'));
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src '(none|self)'/);
      assert.match(policy, /frame-ancestors '(none|self)'/);
      assert.doesNotMatch(policy, /script-src[^;]*'unsafe-inline'/);
    });
  }
});

// From the list of pages itself, so that a new one is looked at as well.
const PAGES = [...readFileSync('web/routes.ts', 'utf8').matchAll(/route\('([^'*]*)'/g)].map(
  ([, path = '']) =>
    `/${path}`
      .replace(':slug', clinic.slug)
      .replace(':clinicSlug', clinic.slug)
      .replaceAll(/:\w+/g, owner.biscuit.id),
);

describe('every page runs its own scripts alone', () => {
  for (const path of ['/', '/no-such-page', ...PAGES]) {
    it(path, async () => {
      for (const token of [null, owner.token, grace.token]) {
        const answer = await fetch(`${app.url}${path}`, {
          redirect: 'manual',
          headers: token ? { cookie: `fmv_session=${token}` } : {},
        });
        assert.ok(answer.status < 500, `${answer.status}`);
        const policy = answer.headers.get('content-security-policy') ?? '';
        assert.match(
          policy,
          /^default-src 'none'; script-src 'self' 'nonce-[^']{24}'; style-src 'self';/,
        );
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
        const html = await answer.text();
        const bare = [...html.matchAll(/<script\b[^>]*>/g)].filter(
          ([tag]) => !tag.includes(`nonce="${nonce}"`) && !/type="application\/ld\+json"/.test(tag),
        );
        assert.deepEqual(bare.map(String), []);
        assert.doesNotMatch(html, /<[^>]+ (style|on[a-z]+)="/, 'written into the page');
      }
    });
  }
});

function json() {
  return { 'content-type': 'application/json' };
}
