import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { harborStreet, maya } from '#test/people.ts';
import { photo, upload } from '#test/pictures.ts';

const app = await startApp({ after });
const { clinic, grace } = await harborStreet(app.db);
const owner = await maya(app.db);
const desk = client(app.url, grace.token);
const stranger = client(app.url);
const photos = `/v1/clinics/${clinic.id}/photos`;
const WORDS = { alt_text: 'The waiting room' };

const add = (file: Uint8Array<ArrayBuffer>, name?: string, type?: string) =>
  desk.post(photos, upload(file, WORDS, { ...(name && { name }), ...(type && { type }) }));
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** A PNG that says it is so large, a few hundred bytes of it. */
function bomb(side: number): Uint8Array<ArrayBuffer> {
  const chunk = (name: string, content: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(content.length);
    const named = Buffer.concat([Buffer.from(name), content]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(named));
    return Buffer.concat([size, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(20_000_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function crc(content: Buffer): number {
  let sum = ~0;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const REFUSED: [what: string, file: () => Promise<Uint8Array<ArrayBuffer>>, why: RegExp][] = [
  ['a text that calls itself a picture', async () => bytes('hello'), /must be a JPEG/],
  ['nothing at all', async () => bytes(''), /is empty/],
  ['an SVG with a script', async () => bytes(SVG), /must be a JPEG/],
  [
    'an SVG behind the beginning of a PNG',
    async () => bytes(`\x89PNG\r\n\x1a\n${SVG}`),
    /must be|damaged/,
  ],
  ['a PDF', async () => bytes('%PDF-1.7\n'), /must be a JPEG/],
  [
    'what only ImageMagick reads',
    async () => bytes('push graphic-context\nviewbox 0 0 1 1\n'),
    /must be a JPEG/,
  ],
  ['a GIF', async () => bytes('GIF89a\x01\x00\x01\x00'), /must be a JPEG/],
  [
    'a HEIC',
    async () => bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    /HEIC picture; save or send it as JPEG/,
  ],
  ['half a photo', async () => (await photo()).subarray(0, 900), /damaged or cut off/],
  [
    'the beginning of a JPEG and no more',
    async () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    /damaged or cut off/,
  ],
  ['a decompression bomb', async () => bomb(30_000), /at most 50 million pixels/],
];

describe('hostile uploads are refused in words', () => {
  for (const [what, file, why] of REFUSED) {
    it(what, async () => {
      const { status, body } = await add(await file());
      assert.equal(status, 422, JSON.stringify(body));
      assert.equal(body.errors[0].path, 'file');
      assert.match(body.errors[0].message, why);
    });
  }

  it('a photo without words', async () => {
    for (const words of [{}, { alt_text: '  ' }] as Record<string, string>[]) {
      const { status, body } = await desk.post(photos, upload(await photo(), words));
      assert.deepEqual([status, body.errors[0].path], [422, 'alt_text']);
    }
  });

  it('JSON where a form belongs, and a form without a file', async () => {
    const { body } = await desk.post(photos, { file: 'photo.jpg', ...WORDS });
    assert.deepEqual([body.status, body.errors[0].path], [422, 'file']);
    const form = new FormData();
    form.set('alt_text', 'Nothing');
    const empty = await desk.post(photos, form);
    assert.deepEqual([empty.status, empty.body.errors[0].path], [422, 'file']);
  });

  it('50 MB, announced or not', async () => {
    const announced = await add(new Uint8Array(50_000_000));
    assert.deepEqual([announced.status, announced.body.code], [413, 'file_too_large']);
    const form = new Response(upload(new Uint8Array(14_000_000), WORDS));
    const streamed = await fetch(`${app.url}${photos}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${grace.token}`,
        'content-type': form.headers.get('content-type') ?? '',
      },
      body: form.body,
      duplex: 'half',
    } as RequestInit);
    assert.equal(streamed.status, 413);
    assert.equal((await streamed.json()).code, 'file_too_large');
  });

  it('whoever is not an admin, before a picture is looked at', async () => {
    const form = () => upload(bytes('hello'), WORDS);
    assert.equal((await stranger.post(photos, form())).status, 401);
    assert.equal((await client(app.url, owner.token).post(photos, form())).status, 404);
  });
});

describe('what is taken is cleaned', () => {
  const served = async (url: string) => {
    const answer = await fetch(`${app.url}${url}`);
    return { answer, content: Buffer.from(await answer.arrayBuffer()) };
  };

  it('of where and when it was taken, and stands upright', async () => {
    const located = await sharp(await photo({ width: 800, height: 400 }))
      .withExif({ IFD0: { Make: 'Camera of Maya' }, IFD3: { GPSLatitude: '40/1 41/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    assert.ok(located.includes('Camera of Maya'));
    const { status, body } = await add(new Uint8Array(located));
    assert.equal(status, 201);
    assert.deepEqual([body.width, body.height], [400, 800]);
    for (const { url } of body.files) {
      const { content } = await served(url);
      const { exif, icc, xmp, iptc, orientation } = await sharp(content).metadata();
      assert.deepEqual([exif, icc, xmp, iptc, orientation], Array(5).fill(undefined));
    }
  });

  it('of what hides behind its end', async () => {
    const page = '<script>alert(document.domain)</script>';
    const both = new Uint8Array(
      Buffer.concat([await photo(), Buffer.from(page), Buffer.from('PK\x03\x04')]),
    );
    const { status, body } = await add(both, 'photo.html', 'text/html');
    assert.equal(status, 201);
    for (const { url } of body.files) {
      assert.ok(!(await served(url)).content.includes('script'));
    }
  });

  it('of all but the first frame when it moves', async () => {
    const frame = (color: string) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background: color } })
        .png()
        .toBuffer();
    const moving = await sharp([await frame('red'), await frame('blue')], {
      join: { animated: true },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const { status, body } = await add(new Uint8Array(moving), 'moving.webp', 'image/webp');
    assert.equal(status, 201);
    const { pages = 1 } = await sharp((await served(body.url)).content).metadata();
    assert.equal(pages, 1);
  });

  it('of whatever name it came by', async () => {
    for (const name of [
      '../../../etc/passwd',
      'a\u0000b.jpg',
      '..\\..\\web.config',
      'x'.repeat(300),
    ]) {
      const { status, body } = await add(await photo({ width: 30, height: 30 }), name);
      assert.equal(status, 201, JSON.stringify(body));
      assert.match(body.url, /^\/files\/[0-9a-f]{32}\/30\.webp$/);
    }
  });

  it('and served as what it is, for ever', async () => {
    const { body } = await add(await photo({ width: 700, height: 500 }, 'png'));
    const sizes = body.files.map(
      ({ width, type }: { width: number; type: string }) => `${width} ${type}`,
    );
    assert.deepEqual(
      sizes,
      [320, 640, 700].flatMap((n) => [`${n} image/webp`, `${n} image/avif`]),
    );
    for (const { url, type, width } of body.files) {
      const { answer, content } = await served(url);
      assert.equal(answer.status, 200);
      assert.equal((await sharp(content).metadata()).width, width);
      const { headers } = answer;
      assert.equal(headers.get('content-type'), type);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
  });

  it('and nothing else is served', async () => {
    const { body } = await stranger.get(photos);
    const [{ url }] = body.data;
    for (const wrong of [
      url.replace(/\d+\.webp/, '999.webp'),
      '/files/..%2f..%2fetc/passwd',
      '/files/x/1.webp',
      `${url}.svg`,
    ]) {
      const { status, body: problem } = await stranger.get(wrong);
      assert.deepEqual([status, problem.code], [404, 'not_found'], wrong);
    }
  });
});

it('an upload that is repeated under its key is one photo, and another file under it is refused', async () => {
  const file = await photo();
  const key = { 'idempotency-key': 'the-door' };
  const first = await desk.post(photos, upload(file, WORDS), key);
  const again = await desk.post(photos, upload(file, WORDS), key);
  assert.equal(first.status, 201);
  assert.equal(again.body.id, first.body.id);
  const other = await desk.post(photos, upload(await photo(), WORDS), key);
  assert.deepEqual([other.status, other.body.code], [422, 'idempotency_key_reused']);
  const twice = await desk.post(photos, upload(file, WORDS));
  assert.deepEqual([twice.status, twice.body.errors[0].path], [422, 'file']);
});

it('photos have an order, and the first stands for the clinic', async () => {
  const before = (await stranger.get(photos)).body.data.map(({ id }: { id: string }) => id);
  const last = before.at(-1);
  const moved = await desk.patch(`${photos}/${last}`, { position: 1, alt_text: 'Our door' });
  assert.equal(moved.body.alt_text, 'Our door');
  const { body } = await stranger.get(`/v1/clinics/${clinic.slug}`);
  assert.deepEqual(
    body.photos.map(({ id }: { id: string }) => id),
    [last, ...before.slice(0, -1)],
  );
  const found = await stranger.get('/v1/clinics?postal_code=11201');
  assert.equal(found.body.data[0].photo_url, body.photos[0].files[0].url);
  await desk.delete(`${photos}/${last}`);
  assert.deepEqual((await stranger.get(photos)).body.data.length, before.length - 1);
});

it('a logo, a vet’s face and a pet’s go the same way', async () => {
  const wide = await photo({ width: 1200, height: 300 });
  const logo = await desk.put(`/v1/clinics/${clinic.id}/logo`, upload(wide));
  assert.match(logo.body.logo_url, /^\/files\/[0-9a-f]{32}\/480\.webp$/);
  const me = client(app.url, owner.token);
  const place = `/v1/pets/${owner.biscuit.id}/photo`;
  const pet = await me.put(place, upload(wide));
  const { content } = {
    content: Buffer.from(await (await fetch(`${app.url}${pet.body.photo_url}`)).arrayBuffer()),
  };
  const { width, height } = await sharp(content).metadata();
  assert.deepEqual([width, height], [480, 480]);
  assert.equal((await me.delete(place)).body.photo_url, null);
  assert.equal((await desk.delete(`/v1/clinics/${clinic.id}/logo`)).body.logo_url, null);
});
