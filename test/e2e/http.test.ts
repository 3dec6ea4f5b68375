import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { startApp } from '#test/app.ts';
import { maya } from '#test/people.ts';
import { PASSWORD } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const owner = await maya(app.db);

const get = (path: string, headers = {}) =>
  fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
const post = (path: string, form: Record<string, string>, headers: Record<string, string>) =>
  fetch(`${app.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
    redirect: 'manual',
  });
const credentials = () => ({ email: owner.email, password: PASSWORD });

it('lets pages run only their own scripts and be framed by nobody', async () => {
  const [one, other] = [await get('/'), await get('/')];
  const policy = one.headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src 'self' 'nonce-[\w+/=]{20,}'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.notEqual(policy, other.headers.get('content-security-policy'), 'a nonce serves once');
  assert.equal(one.headers.get('x-content-type-options'), 'nosniff');
  const html = await one.text();
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  // What search engines read is data; no policy asks about it, for nothing runs it.
  const scripts = html.match(/<script\b(?! type="application\/ld\+json")[^>]*>/g) ?? [];
  assert.ok(scripts.length > 2);
  for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), script);
  assert.doesNotMatch(html, /\sstyle="|\son\w+="|<style/, 'nothing that the policy would refuse');
});

it('refuses a form from another site, and one that does not say where it is from', async () => {
  const other = await post('/sign-in', credentials(), { origin: 'https://evil.test' });
  assert.equal(other.status, 403);
  const crossSite = await post('/sign-in', credentials(), { 'sec-fetch-site': 'cross-site' });
  assert.equal(crossSite.status, 403);
  assert.equal((await post('/sign-in', credentials(), { origin: 'null' })).status, 403);
  for (const answer of [other, crossSite]) assert.equal(answer.headers.get('set-cookie'), null);
});

it('signs in with a cookie that scripts cannot read, and forgets it on signing out', async () => {
  const signedIn = await post('/sign-in?next=//evil.test', credentials(), { origin: app.url });
  assert.equal(signedIn.status, 302);
  assert.equal(signedIn.headers.get('location'), '/');
  const cookie = signedIn.headers.get('set-cookie') ?? '';
  assert.match(cookie, /^fmv_session=\S+; Expires=.*HttpOnly; SameSite=Lax/);
  const session = { cookie: cookie.split(';', 1)[0] ?? '' };
  assert.equal((await get('/pets', session)).status, 200);
  const out = await post('/sign-out', {}, { origin: app.url, ...session });
  assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/);
  assert.equal((await get('/pets', session)).headers.get('location'), '/sign-in?next=%2Fpets');
});

it('answers HEAD like GET without the body, and strange addresses without failing', async () => {
  const head = await fetch(`${app.url}/`, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.match(head.headers.get('content-type') ?? '', /text\/html/);
  assert.equal(await head.text(), '');
  for (const path of [
    '/%',
    '/%ff',
    '//evil.test',
    '/search?where=%00',
    '/search?where=11201&cursor=x',
  ]) {
    assert.ok((await get(path)).status < 500, path);
  }
});

it('sends what never changes once, and everything compressed', async () => {
  const page = await get('/', { 'accept-encoding': 'br' });
  assert.equal(page.headers.get('content-encoding'), 'br');
  const script = /\/assets\/entry\.client-[\w-]+\.js/.exec(await page.text())?.[0] ?? '';
  const asset = await get(script, { 'accept-encoding': 'br, gzip' });
  assert.equal(asset.headers.get('content-encoding'), 'br');
  assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
});

it('draws the map for anyone, to be kept, and nothing that is no map', async () => {
  for (const path of [
    '/map/light/11/603/770.svg',
    '/map/dark/still.svg?near=40.69,-73.99&zoom=12&size=640x360&pins=40.69,-73.99',
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('content-type'), 'image/svg+xml');
    assert.match(answer.headers.get('cache-control') ?? '', /^public, max-age=/);
    assert.match(await answer.text(), /^<svg .*<path /s);
  }
  for (const path of [
    '/map/pink/11/603/770.svg',
    '/map/light/11/603/9999.svg',
    '/map/light/99/1/1.svg',
    '/map/light/11/603/-1.svg',
    '/map/light/still.svg',
    '/map/light/still.svg?near=95,0&zoom=12&size=640x360',
    '/map/light/still.svg?near=40.69,-73.99&zoom=12&size=99999x360',
    `/map/light/still.svg?near=40.69,-73.99&zoom=12&size=64x64&pins=${'1,1;'.repeat(100)}1,1`,
    '/map/light/still.svg?near=40.69,-73.99&zoom=12&size=64x64&pins=here',
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
});
