import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PhotoChange, PhotoInput } from '#domain/clinics/input.ts';
import { PictureInput } from '#domain/files/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { Clinic, ClinicPhoto } from '../clinics/schemas.ts';
import { list } from '../list.ts';
import { Pet } from '../pets/schemas.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { consumes, keyedByUpload, takeUploads, uploadRefusals } from '../uploads.ts';
import { VetProfile } from '../vets/schemas.ts';

const One = object({ id: uuid() });
const OnePhoto = object({ id: uuid(), photo_id: uuid() });
const own = { signedIn: true, refusals: [404 as const] };
const uploads = { signedIn: true, refusals: uploadRefusals };

/** Pictures of clinics, vets and pets: uploads are forms with a `file`. */
export const pictureRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx, uploadLimitBytes },
) => {
  const { clinics, pets, vets } = domain;
  await takeUploads(app, uploadLimitBytes);

  app.get(
    '/clinics/:id/photos',
    {
      schema: {
        ...describe('clinics', 'Its photos, the cover first', list(ClinicPhoto), {
          refusals: [404],
        }),
        params: One,
      },
    },
    async (request) => ({
      data: await clinics.listPhotos(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.post(
    '/clinics/:id/photos',
    {
      schema: {
        ...describe('clinics', 'Add a photo (admin)', ClinicPhoto, { ...uploads, status: 201 }),
        consumes,
        params: One,
        body: PhotoInput,
      },
    },
    async (request, reply) => {
      const ctx = keyedByUpload(await makeCtx(request), request.body);
      const photo = await clinics.addPhoto(ctx, request.params.id, request.body);
      reply.code(201);
      return photo;
    },
  );

  app.patch(
    '/clinics/:id/photos/:photo_id',
    {
      schema: {
        ...describe('clinics', 'Describe or move a photo (admin)', ClinicPhoto, own),
        params: OnePhoto,
        body: PhotoChange,
      },
    },
    async (request) => {
      const { id, photo_id } = request.params;
      return clinics.changePhoto(await makeCtx(request), id, photo_id, request.body);
    },
  );

  app.delete(
    '/clinics/:id/photos/:photo_id',
    {
      schema: {
        ...describe('clinics', 'Remove a photo (admin)', Type.Object({}), own),
        params: OnePhoto,
      },
    },
    async (request) => {
      const { id, photo_id } = request.params;
      await clinics.removePhoto(await makeCtx(request), id, photo_id);
      return {};
    },
  );

  for (const [path, tag, summary, answer, { set, remove }] of [
    [
      '/clinics/:id/logo',
      'clinics',
      'the logo (admin)',
      Clinic,
      { set: clinics.setLogo, remove: clinics.removeLogo },
    ],
    [
      '/vets/:id/photo',
      'vets',
      'my photo',
      VetProfile,
      { set: vets.setPhoto, remove: vets.removePhoto },
    ],
    [
      '/pets/:id/photo',
      'pets',
      'the photo of a pet',
      Pet,
      { set: pets.setPhoto, remove: pets.removePhoto },
    ],
  ] as const) {
    app.put(
      path,
      {
        schema: {
          ...describe(tag, `Set ${summary}`, answer, uploads),
          consumes,
          params: One,
          body: PictureInput,
        },
      },
      async (request) =>
        set(keyedByUpload(await makeCtx(request), request.body), request.params.id, request.body),
    );
    app.delete(
      path,
      { schema: { ...describe(tag, `Remove ${summary}`, answer, own), params: One } },
      async (request) => remove(await makeCtx(request), request.params.id),
    );
  }
};
