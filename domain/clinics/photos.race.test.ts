import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { temporaryStore } from '#test/files.ts';
import { harborStreet, MONDAY } from '#test/people.ts';
import { photo } from '#test/pictures.ts';

const { db } = await testDatabase({ after }, { max: 20 });
const { clinic, grace } = await harborStreet(db, MONDAY);
const ctx: Ctx = { ...grace.ctx, files: await temporaryStore({ after }) };
const { clinics } = domain;

const places = async () =>
  (
    await db
      .selectFrom('clinic_photos')
      .select('position')
      .where('clinic_id', '=', clinic.id)
      .orderBy('position')
      .execute()
  ).map(({ position }) => position);

it('a clinic has at most twelve photos, in an order without a gap, whoever changes them at once', async () => {
  const pictures = await Promise.all(
    Array.from({ length: 15 }, () => photo({ width: 40, height: 30 })),
  );
  const added = await Promise.allSettled(
    pictures.map((file, n) => clinics.addPhoto(ctx, clinic.id, { file, alt_text: `Room ${n}` })),
  );
  assert.equal(added.filter(({ status }) => status === 'fulfilled').length, 12);
  assert.deepEqual(
    await places(),
    Array.from({ length: 12 }, (_, n) => n + 1),
  );

  const all = await clinics.listPhotos(ctx, clinic.id);
  await Promise.all(
    all.map(({ id }, n) =>
      n % 3 === 0
        ? clinics.removePhoto(ctx, clinic.id, id)
        : clinics.changePhoto(ctx, clinic.id, id, { position: (n * 5) % 12 || 1 }),
    ),
  );
  assert.deepEqual(await places(), [1, 2, 3, 4, 5, 6, 7, 8]);
});
