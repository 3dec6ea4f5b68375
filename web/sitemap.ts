import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';

/** The most addresses that one file may name; https://www.sitemaps.org/protocol.html. */
export const MOST = 50_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export type Place = { url: string; changed_on?: string };

const entry = (tag: string, { url, changed_on }: Place) =>
  `<${tag}><loc>${escaped(url)}</loc>${changed_on ? `<lastmod>${changed_on}</lastmod>` : ''}</${tag}>\n`;

/** A sitemap, or an index of sitemaps, written as its places come. */
export function sitemap(
  kind: 'urlset' | 'sitemapindex',
  places: AsyncIterable<Place[]> | Iterable<Place[]>,
): Response {
  const tag = kind === 'urlset' ? 'url' : 'sitemap';
  async function* write() {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} ${NAMESPACE}>\n`;
    for await (const some of places) yield some.map((place) => entry(tag, place)).join('');
    yield `</${kind}>\n`;
  }
  const body = createReadableStreamFromReadable(Readable.from(write()));
  return new Response(body, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
