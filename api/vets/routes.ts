import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { LicenseInput, VetChange } from '#domain/vets/input.ts';
import { nullable, object, uuid } from '#platform/schema.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Verification, VetProfile } from './schemas.ts';

const OneVet = object({ id: uuid() });
const own = { signedIn: true, refusals: [404 as const] };

export const vetRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { vets }, makeCtx },
) => {
  app.get(
    '/vets/:id',
    {
      schema: { ...describe('vets', 'A vet', VetProfile, { refusals: [404] }), params: OneVet },
    },
    async (request) => vets.get(await makeCtx(request), request.params.id),
  );

  app.patch(
    '/vets/:id',
    {
      schema: {
        ...describe('vets', 'Change my profile', VetProfile, own),
        params: OneVet,
        body: VetChange,
      },
    },
    async (request) => vets.update(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/vets/:id/license',
    {
      schema: {
        ...describe(
          'vets',
          'What became of the licence I submitted',
          Type.Object({ verification: nullable(Verification) }),
          own,
        ),
        params: OneVet,
      },
    },
    async (request) => ({
      verification: await vets.latestVerification(await makeCtx(request), request.params.id),
    }),
  );

  app.post(
    '/vets/:id/license',
    {
      schema: {
        ...describe('vets', 'Have my licence verified', Verification, { ...own, status: 201 }),
        params: OneVet,
        body: LicenseInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return vets.submitLicense(await makeCtx(request), request.params.id, request.body);
    },
  );
};
