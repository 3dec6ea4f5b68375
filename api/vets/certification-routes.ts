import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ReasonInput } from '#domain/support/input.ts';
import { CertificationInput } from '#domain/vets/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { consumes, keyedByUpload, sendDocument, takeUploads, uploadRefusals } from '../uploads.ts';
import { Certification } from './schemas.ts';

const One = object({ id: uuid() });
const OneOfVet = object({ id: uuid(), certification_id: uuid() });
const own = { signedIn: true, refusals: [404 as const] };
const decided = { signedIn: true, refusals: [404 as const, 409 as const] };
const produces = ['application/pdf', 'image/webp'];
// The answer is no JSON.
const serializerCompiler = () => (data: unknown) => data as string;

/** What vets were certified for, and support that looks at the papers. */
export const certificationRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { vets, support }, makeCtx, uploadLimitBytes },
) => {
  await takeUploads(app, uploadLimitBytes);

  app.get(
    '/vets/:id/certifications',
    { schema: { ...describe('vets', 'My certificates', list(Certification), own), params: One } },
    async (request) => ({
      data: await vets.listCertifications(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.post(
    '/vets/:id/certifications',
    {
      schema: {
        ...describe('vets', 'Have support look at a certificate', Certification, {
          ...{ signedIn: true, status: 201, refusals: uploadRefusals },
        }),
        consumes,
        params: One,
        body: CertificationInput,
      },
    },
    async (request, reply) => {
      const ctx = keyedByUpload(await makeCtx(request), request.body);
      const made = await vets.submitCertification(ctx, request.params.id, request.body);
      reply.code(201);
      return made;
    },
  );

  app.delete(
    '/vets/:id/certifications/:certification_id',
    {
      schema: {
        ...describe('vets', 'Take a certificate off my profile', Type.Object({}), own),
        params: OneOfVet,
      },
    },
    async (request) => {
      const { id, certification_id } = request.params;
      await vets.removeCertification(await makeCtx(request), id, certification_id);
      return {};
    },
  );

  app.get(
    '/vets/:id/certifications/:certification_id/document',
    {
      schema: {
        ...describe('vets', 'The paper', Type.String(), own),
        produces,
        params: OneOfVet,
      },
      serializerCompiler,
    },
    async (request, reply) => {
      const { id, certification_id } = request.params;
      const ctx = await makeCtx(request);
      return sendDocument(reply, await vets.readCertificate(ctx, id, certification_id));
    },
  );

  app.get(
    '/support/certifications',
    { schema: describe('support', 'Certificates that wait', list(Certification), own) },
    async (request) => ({
      data: await support.listCertifications(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.get(
    '/support/certifications/:id/document',
    {
      schema: {
        ...describe('support', 'The paper; that it was read is written down', Type.String(), own),
        produces,
        params: One,
      },
      serializerCompiler,
    },
    async (request, reply) =>
      sendDocument(reply, await support.readCertificate(await makeCtx(request), request.params.id)),
  );

  for (const [path, summary, verb] of [
    ['approve', 'Believe a certificate', support.approveCertification],
    ['decline', 'Do not; the vet reads the reason', support.declineCertification],
  ] as const) {
    app.post(
      `/support/certifications/:id/${path}`,
      {
        schema: {
          ...describe('support', summary, Certification, decided),
          params: One,
          body: ReasonInput,
        },
      },
      async (request) => verb(await makeCtx(request), request.params.id, request.body),
    );
  }
};
