/*
 * What the browser keeps of the site: its own files, one page for when there is no network, and the coming visits of whoever
 * is signed in (docs/decisions/0037-visits-without-a-network.md). The network always comes first; what is kept is shown only when it does not answer.
 */
const ASSETS = 'assets-1';
const KEPT = 'kept-1';
const OFFLINE = '/offline';
const VISITS = '/visits/kept';
const MOST_ASSETS = 150;
const FRESH_MS = 300_000;
const KEEP_MS = 14 * 86_400_000;

/** Raised whenever what is kept may be of somebody else or no longer true, so that a copy that is on its way is not kept. */
let generation = 0;
let keptAt = 0;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keep(OFFLINE, OFFLINE));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

async function begin() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== ASSETS && name !== KEPT).map((name) => caches.delete(name)),
  );
  // Pages need not wait until this script runs.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  await keepVisits();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method !== 'GET') event.respondWith(change(request, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(event));
  else if (request.mode === 'navigate') event.respondWith(page(event, pathname, search));
  else if (pathname.endsWith('.data')) event.waitUntil(seen(pathname.slice(0, -5), search));
});

/** Whatever is sent may book, move, or sign somebody out: before it and after it nothing is kept. */
async function change(request, pathname) {
  await forget();
  try {
    return await fetch(request);
  } finally {
    await forget();
    if (pathname.startsWith('/sign-out')) keep(OFFLINE, OFFLINE).catch(() => {});
  }
}

async function page(event, pathname, search) {
  try {
    // A link that signs in.
    if (pathname.startsWith('/sign-in')) await forget();
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(seen(pathname, search));
    return answer;
  } catch {
    return withoutNetwork(pathname);
  }
}

async function withoutNetwork(pathname) {
  const cache = await caches.open(KEPT);
  if (/^\/visits(\/|$)/.test(pathname)) {
    const visits = await cache.match(VISITS, { ignoreVary: true });
    const age = Date.now() - Date.parse(visits?.headers.get('date') ?? '');
    if (visits && age < KEEP_MS) return visits;
  }
  return (await cache.match(OFFLINE, { ignoreVary: true })) ?? Response.error();
}

/** A page has been looked at: time to see whether what is kept is still true. */
async function seen(pathname, search) {
  try {
    if (pathname === '/emergency' && search) await keep(`${OFFLINE}${search}`, OFFLINE);
    if (Date.now() - keptAt > FRESH_MS) await keepVisits();
  } catch {
    // Without a network what is kept stays.
  }
}

async function keepVisits() {
  keptAt = Date.now();
  await keep(VISITS, VISITS);
}

/** Fetches a page with all that it needs and keeps it under a name; forgets it when it is not this reader's. */
async function keep(path, name) {
  const begun = generation;
  const answer = await fetch(path, { redirect: 'manual' });
  const cache = await caches.open(KEPT);
  if (answer.type === 'opaqueredirect') return void (await cache.delete(name));
  if (!answer.ok) return;
  const html = await answer.clone().text();
  const needed = new Set(html.match(/\/assets\/[\w.-]+\.(?:css|woff2)/g));
  await Promise.all([...needed].map(keepAsset));
  if (begun !== generation) return;
  await cache.put(name, answer);
  if (begun !== generation && name === VISITS) await cache.delete(name);
}

async function forget() {
  generation += 1;
  keptAt = 0;
  await (await caches.open(KEPT)).delete(VISITS);
}

/** Their names change with what is in them, so the one that was seen is the right one. */
async function asset(event) {
  const cache = await caches.open(ASSETS);
  const known = await cache.match(event.request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(putAsset(cache, event.request.url, answer.clone()));
  return answer;
}

async function keepAsset(path) {
  const cache = await caches.open(ASSETS);
  if (await cache.match(path, { ignoreVary: true })) return;
  const answer = await fetch(path);
  if (answer.ok) await putAsset(cache, path, answer);
}

async function putAsset(cache, name, answer) {
  await cache.put(name, answer);
  const all = await cache.keys();
  await Promise.all(
    all.slice(0, Math.max(0, all.length - MOST_ASSETS)).map((key) => cache.delete(key)),
  );
}

/** Shows a message while no page is open, and leads to its page. */
self.addEventListener('push', (event) => {
  const { title, body, path, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { path } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.path));
});
