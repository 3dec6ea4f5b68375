import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { asOwner, testDatabase } from '#test/database.ts';
import { temporaryStore } from '#test/files.ts';
import { MONDAY, maya } from '#test/people.ts';
import { photo } from '#test/pictures.ts';
import { refusal } from '#test/refusal.ts';
import { pictureForPaper } from './read.ts';

const { db } = await testDatabase({ after });
const files = await temporaryStore({ after });
const owner = await maya(db, MONDAY);
const ctx: Ctx = { ...owner.ctx, files };
const { id } = owner.biscuit;
const days = (n: number): Ctx => ({ ...ctx, now: new Date(MONDAY.getTime() + n * 86_400_000) });
const read = (url: string | null) => domain.files.readPicture(ctx, url ?? '');

describe('a file', () => {
  it('stays as long as something refers to it, and goes a day after', async () => {
    const first = await domain.pets.setPhoto(ctx, id, { file: await photo() });
    await domain.files.sweep(days(30));
    assert.ok(await read(first.photo_url));
    const second = await domain.pets.setPhoto(days(30), id, { file: await photo() });
    assert.equal(await domain.files.sweep(days(30)), 1);
    assert.equal((await refusal(read(first.photo_url))).status, 404);
    assert.ok(await read(second.photo_url));
    await domain.pets.removePhoto(days(30), id);
    assert.equal(await domain.files.sweep(days(30)), 0, 'not before a day has gone by');
    assert.equal(await domain.files.sweep(days(31.1)), 1);
    assert.deepEqual(await db.selectFrom('files').selectAll().execute(), []);
  });

  it('that nobody came to refer to goes as well', async () => {
    const pet = await domain.pets.setPhoto(ctx, id, { file: await photo() });
    await asOwner(db, `UPDATE pets SET photo_url = NULL WHERE id = '${id}'`);
    assert.equal(await domain.files.sweep(days(2)), 1);
    assert.equal((await refusal(read(pet.photo_url))).status, 404);
  });

  it('is swept to the end although a sweep broke off, and is not taken meanwhile', async () => {
    const file = await photo();
    await domain.pets.setPhoto(ctx, id, { file });
    await domain.pets.removePhoto(ctx, id);
    const away = { ...files, remove: async () => Promise.reject(new Error('the store is away')) };
    await assert.rejects(domain.files.sweep({ ...days(2), files: away }));
    const again = domain.pets.setPhoto(days(2), id, { file });
    assert.equal((await refusal(again)).code, 'try_again');
    assert.equal(await domain.files.sweep(days(2.1)), 1);
    assert.ok((await domain.pets.setPhoto(days(2.1), id, { file })).photo_url);
  });

  it('is a PNG on paper, where only a picture of ours is printed', async () => {
    const { photo_url } = await domain.pets.setPhoto(ctx, id, { file: await photo() });
    const printed = await pictureForPaper(ctx, photo_url);
    assert.equal(Buffer.from(printed ?? []).toString('latin1', 1, 4), 'PNG');
    for (const other of [null, 'https://example.org/logo.png', '/files/../x.webp']) {
      assert.equal(await pictureForPaper(ctx, other), null);
    }
  });

  it('cannot be forgotten while it is in use, whoever tries', async () => {
    await domain.pets.setPhoto(ctx, id, { file: await photo() });
    await assert.rejects(asOwner(db, 'DELETE FROM files'), { code: '23503' });
  });
});
