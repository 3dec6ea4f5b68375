import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain, startApp } from '#test/app.ts';
import { harborStreet, maya, signedIn } from '#test/people.ts';
import { completedVisits } from '#test/reviews.ts';

const SITE = 'https://vets.example';
const app = await startApp({ after }, { pages: 'production', env: { PUBLIC_URL: SITE } });
const town = await harborStreet(app.db);
const { id, slug } = town.clinic;
const grace = await signedIn(app.db, town.grace.token);
const NAME = 'Cats & "Dogs" </script><script>alert(1)</script>';
await domain.clinics.change(grace, id, {
  name: NAME,
  website_url: 'https://harbor.example/',
  home_visit_enabled: true,
  home_visit_radius_km: 10,
});
const owner = await maya(app.db);
const [visit = ''] = await completedVisits(app.db, {
  town,
  owner,
  vets: [],
  count: 1,
  now: new Date(),
});
await domain.reviews.submit(owner.ctx, visit, { rating: 5 });

const MARKS: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" };
const plain = (html: string) =>
  html.replace(/&(quot|amp|lt|gt|#x27);/g, (_, mark) => MARKS[mark] ?? '');

/** What a page's head says, as a crawler reads it. */
async function headOf(path: string) {
  const answer = await fetch(app.url + path, { headers: { 'user-agent': 'Googlebot/2.1' } });
  const html = await answer.text();
  const all = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, found = '']) => plain(found));
  const one = (pattern: RegExp) => {
    const found = all(pattern);
    assert.ok(found.length < 2, `${path} says ${pattern} twice`);
    return found[0];
  };
  return {
    html,
    status: answer.status,
    title: one(/<title>([^<]*)<\/title>/g),
    description: one(/<meta name="description" content="([^"]*)"/g),
    canonical: one(/<link rel="canonical" href="([^"]*)"/g),
    robots: one(/<meta name="robots" content="([^"]*)"/g),
    og: (name: string) => one(new RegExp(`<meta property="og:${name}" content="([^"]*)"`, 'g')),
    structured: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => JSON.parse(json),
    ),
  };
}

const PUBLIC: Record<string, string> = {
  '/': '/',
  '/?ref=mail': '/',
  '/search?sort=rating': '/search',
  '/search?where=11201&service=general-exam&sort=distance&radius_km=50':
    '/search?where=11201&service=general-exam',
  [`/clinics/${slug}?service=general-exam&from=2027-01-04`]: `/clinics/${slug}`,
  [`/clinics/${slug}/reviews?sort=lowest`]: `/clinics/${slug}/reviews`,
  '/emergency?where=11201': '/emergency',
  '/list-your-clinic': '/list-your-clinic',
};

describe('a page that strangers find', () => {
  for (const [path, canonical] of Object.entries(PUBLIC)) {
    it(`${path} has words, one address and a picture of its own`, async () => {
      const head = await headOf(path);
      assert.equal(head.status, 200);
      assert.match(head.title ?? '', /FindMyVet/);
      assert.ok((head.description ?? '').length >= 50, 'says what is there');
      assert.equal(head.canonical, SITE + canonical);
      assert.equal(head.robots, undefined);
      assert.equal(head.og('url'), head.canonical);
      assert.equal(head.og('title'), head.title);
      assert.equal(head.og('description'), head.description);
      const picture = head.og('image') ?? '';
      assert.ok(picture.startsWith(`${SITE}/`), picture);
      const answer = await fetch(picture.replace(SITE, app.url));
      assert.equal(answer.headers.get('content-type'), 'image/png');
      const png = Buffer.from(await answer.arrayBuffer());
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
      assert.ok(png.length < 100_000, `${png.length} bytes`);
    });
  }

  it('draws a picture for each clinic, and none for what is not there', async () => {
    const [site, clinic] = await Promise.all(
      ['/social.png', `/clinics/${slug}/social.png`].map(async (path) =>
        Buffer.from(await (await fetch(app.url + path)).arrayBuffer()),
      ),
    );
    assert.notDeepEqual(site, clinic);
    assert.equal((await fetch(`${app.url}/clinics/nobody/social.png`)).status, 404);
  });
});

it('a page for one person alone stays out of the index, and says no more than its title', async () => {
  for (const path of ['/sign-in', '/register', '/forgot', '/nowhere', '/clinics/nobody']) {
    const { title, robots, canonical, og, status } = await headOf(path);
    assert.match(title ?? '', /FindMyVet/, path);
    if (status === 200) assert.equal(robots, 'noindex, nofollow', path);
    assert.deepEqual([canonical, og('title')], [undefined, undefined], path);
  }
});

describe('what search engines read of a clinic', () => {
  it('is a VeterinaryCare with all that Google asks of a local business', async () => {
    const { structured, html } = await headOf(`/clinics/${slug}`);
    assert.doesNotMatch(html, /<script>alert/);
    const [clinic, crumbs] = structured;
    assert.equal(clinic['@type'], 'VeterinaryCare');
    assert.equal(clinic.name, NAME);
    assert.equal(clinic.url, `${SITE}/clinics/${slug}`);
    assert.deepEqual(clinic.sameAs, ['https://harbor.example/']);
    assert.deepEqual(clinic.address, {
      '@type': 'PostalAddress',
      streetAddress: '214 Harbor Street',
      addressLocality: 'Brooklyn',
      addressRegion: 'NY',
      postalCode: '11201',
      addressCountry: 'US',
    });
    assert.equal(clinic.openingHoursSpecification.length, 7);
    assert.deepEqual(clinic.openingHoursSpecification[0], {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: 'Sunday',
      opens: '00:00',
      closes: '23:59',
    });
    assert.equal(clinic.priceRange, '$62 to $240');
    assert.deepEqual(clinic.hasOfferCatalog.itemListElement[0].priceSpecification, {
      '@type': 'PriceSpecification',
      minPrice: 62,
      priceCurrency: 'USD',
    });
    assert.equal(clinic.areaServed.geoRadius, 10_000);
    assert.deepEqual(clinic.aggregateRating, {
      '@type': 'AggregateRating',
      ratingValue: (await domain.clinics.get(grace, id)).rating,
      reviewCount: 1,
    });
    assert.equal(crumbs['@type'], 'BreadcrumbList');
    assert.deepEqual(
      crumbs.itemListElement.map(({ position, name }: { position: number; name: string }) => [
        position,
        name,
      ]),
      [
        [1, 'FindMyVet'],
        [2, 'Vets near Brooklyn, NY'],
        [3, NAME],
      ],
    );
  });

  it('tells on the first page how to search the site', async () => {
    const [site] = (await headOf('/')).structured;
    assert.equal(site['@type'], 'WebSite');
    assert.equal(site.potentialAction.target.urlTemplate, `${SITE}/search?where={where}`);
  });
});
