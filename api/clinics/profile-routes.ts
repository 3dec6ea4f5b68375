import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  ClinicChange,
  InsuranceInput,
  InsuranceProviderInput,
  SpeciesInput,
} from '#domain/clinics/input.ts';
import { object, slug, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Clinic, InsuranceProvider } from './schemas.ts';

const OneClinic = object({ id: uuid() });

/** What a clinic says of itself. */
export const profileRoutes: FastifyPluginAsyncTypebox<
  Pick<ApiOptions, 'domain' | 'makeCtx'>
> = async (app, { domain, makeCtx }) => {
  const { clinics } = domain;
  const admin = (summary: string) =>
    describe('clinics', summary, Clinic, { signedIn: true, refusals: [404] });

  app.patch(
    '/clinics/:id',
    {
      schema: {
        ...admin('Change the profile (admin)'),
        params: OneClinic,
        body: ClinicChange,
      },
    },
    async (request) => clinics.change(await makeCtx(request), request.params.id, request.body),
  );

  app.put(
    '/clinics/:id/species',
    { schema: { ...admin('Set whom it treats (admin)'), params: OneClinic, body: SpeciesInput } },
    async (request) => clinics.setSpecies(await makeCtx(request), request.params.id, request.body),
  );

  app.put(
    '/clinics/:id/insurance-providers',
    {
      schema: {
        ...admin('Set whose insurance it takes (admin)'),
        params: OneClinic,
        body: InsuranceInput,
      },
    },
    async (request) =>
      clinics.setInsurance(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/insurance-providers',
    { schema: describe('clinics', 'Insurers that clinics can take', list(InsuranceProvider)) },
    async (request) => ({
      data: await clinics.listInsurance(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.put(
    '/insurance-providers/:slug',
    {
      schema: {
        ...describe('clinics', 'Add or change an insurer (support)', InsuranceProvider, {
          signedIn: true,
          refusals: [404, 409],
        }),
        params: object({ slug: slug() }),
        body: InsuranceProviderInput,
      },
    },
    async (request) =>
      clinics.nameInsurer(await makeCtx(request), request.params.slug, request.body),
  );
};
