import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startFauxqs } from 'fauxqs';
import { folderStore } from '#platform/files/folder.ts';
import { s3Store } from '#platform/files/s3.ts';
import { typeOf } from '#platform/files/store.ts';
import { temporaryFolder } from './files.ts';

// A server of its own that speaks S3, reached over HTTP by the library that speaks to any other.
const server = await startFauxqs({ port: 0, logger: false });
after(() => server.stop());
server.createBucket('town-files');
const bucket = s3Store({
  bucket: 'town-files',
  endpoint: server.address,
  region: 'us-east-1',
  credentials: { accessKeyId: 'us', secretAccessKey: 'secret' },
});
const folder = folderStore(await temporaryFolder({ after }));

const KEY = 'a'.repeat(32);
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

for (const [what, store] of [
  ['a folder', folder],
  ['a bucket', bucket],
] as const) {
  describe(`files in ${what}`, () => {
    it('are read as they were written, written again and removed', async () => {
      assert.equal(await store.get(`${KEY}/320.webp`), null);
      await store.put(`${KEY}/320.webp`, bytes('first'));
      await store.put(`${KEY}/480.webp`, bytes('other'));
      await store.put(`${KEY}/320.webp`, bytes('second'));
      assert.deepEqual(new Uint8Array((await store.get(`${KEY}/320.webp`)) ?? []), bytes('second'));
      await store.remove(`${KEY}/320.webp`);
      await store.remove(`${KEY}/320.webp`);
      assert.equal(await store.get(`${KEY}/320.webp`), null);
      assert.deepEqual(new Uint8Array((await store.get(`${KEY}/480.webp`)) ?? []), bytes('other'));
    });

    for (const name of ['../../etc/passwd', `${KEY}/../x.webp`, `${KEY}/.webp`, '/etc/passwd']) {
      it(`never leave it by the name ${name}`, async () => {
        await assert.rejects(async () => store.get(name), /no name of a file/);
        await assert.rejects(async () => store.put(name, bytes('x')), /no name of a file/);
        await assert.rejects(async () => store.remove(name), /no name of a file/);
      });
    }
  });
}

it('a bucket that does not answer is an outage, never an empty shelf', async () => {
  const nowhere = s3Store({
    bucket: 'nowhere',
    endpoint: server.address,
    region: 'us-east-1',
    credentials: { accessKeyId: 'us', secretAccessKey: 'secret' },
  });
  await assert.rejects(nowhere.get(`${KEY}/320.webp`));
});

it('only types that we write ourselves are told', () => {
  assert.deepEqual(['1.webp', '1.avif', '1.pdf', '1.svg'].map(typeOf), [
    'image/webp',
    'image/avif',
    'application/pdf',
    'application/octet-stream',
  ]);
});
