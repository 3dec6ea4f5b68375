import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { asOwner } from '#test/database.ts';
import { harborStreet, stranger } from '#test/people.ts';

const SITE = 'https://vets.example';
const app = await startApp({ after }, { pages: 'production', env: { PUBLIC_URL: SITE } });
const { clinic } = await harborStreet(app.db);
const MANY = 2_500;
await asOwner(
  app.db,
  `INSERT INTO clinics (name, slug, phone, address_line1, city, state, postal_code, latitude, longitude, timezone, is_active)
   SELECT name, slug || '-' || n, phone, address_line1, city, state, postal_code, latitude, longitude, timezone, n <= ${MANY}
   FROM clinics, generate_series(1, ${MANY + 1}) n WHERE slug = '${clinic.slug}'`,
);

async function placesOf(path: string): Promise<string[]> {
  const answer = await fetch(app.url + path);
  assert.equal(answer.status, 200, path);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/xml/);
  assert.match(answer.headers.get('content-encoding') ?? '', /^(br|gzip)$/);
  return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
}

describe('the sitemap', () => {
  it('is named by robots.txt, which keeps crawlers off what needs a person', async () => {
    const robots = await (await fetch(`${app.url}/robots.txt`)).text();
    assert.match(robots, new RegExp(`^Sitemap: ${SITE}/sitemap\\.xml$`, 'm'));
    for (const path of ['/visits', '/desk', '/pets', '/v1/']) {
      assert.match(robots, new RegExp(`^Disallow: ${path}$`, 'm'));
    }
    assert.doesNotMatch(robots, /^Disallow: \/(clinics|search|emergency)?$/m);
  });

  it('leads through its parts to every clinic once, and to no closed one', async () => {
    const parts = await placesOf('/sitemap.xml');
    assert.deepEqual(parts, [`${SITE}/sitemaps/pages.xml`, `${SITE}/sitemaps/1.xml`]);
    assert.ok((await placesOf('/sitemaps/pages.xml')).includes(`${SITE}/emergency`));
    const clinics = await placesOf('/sitemaps/1.xml');
    assert.equal(clinics.length, MANY + 1);
    assert.equal(new Set(clinics).size, clinics.length);
    assert.ok(clinics.includes(`${SITE}/clinics/${clinic.slug}`));
    assert.ok(!clinics.includes(`${SITE}/clinics/${clinic.slug}-${MANY + 1}`));
  });

  it('says when a clinic last changed', async () => {
    const xml = await (await fetch(`${app.url}/sitemaps/1.xml`)).text();
    assert.match(xml, new RegExp(`${clinic.slug}</loc><lastmod>\\d{4}-\\d\\d-\\d\\d</lastmod>`));
  });

  it('cuts its parts without a gap and without a repeat', async () => {
    const ctx = stranger(app.db);
    const seen: string[] = [];
    for (let skipped = 0; skipped <= MANY; skipped += 1_200) {
      for await (const batch of domain.clinics.everyPublic(ctx, { skipped, most: 1_200 })) {
        seen.push(...batch.map(({ slug }) => slug));
      }
    }
    assert.equal(seen.length, MANY + 1);
    assert.equal(new Set(seen).size, seen.length);
  });

  it('has no part that is none', async () => {
    for (const part of ['0.xml', '1', 'x.xml', '100000.xml', '-1.xml']) {
      assert.equal((await fetch(`${app.url}/sitemaps/${part}`)).status, 404, part);
    }
  });
});
