import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ClinicInput, ServicesInput } from '#domain/clinics/input.ts';
import { localDate, object, uuid } from '#platform/schema.ts';
import { ClinicDay, ClinicWeek } from '../appointments/schemas.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { profileRoutes } from './profile-routes.ts';
import { Clinic } from './schemas.ts';

const OneClinic = object({ id: uuid() });

export const clinicRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  app.get(
    '/clinics/:id',
    {
      schema: {
        ...describe('clinics', 'A clinic by id or slug', Clinic, { refusals: [404] }),
        params: object({ id: Type.String({ pattern: '^[A-Za-z0-9-]{1,200}$' }) }),
      },
    },
    async (request) => domain.clinics.get(await makeCtx(request), request.params.id),
  );

  app.post(
    '/clinics',
    {
      schema: {
        ...describe('clinics', 'Register a clinic; the caller becomes its admin', Clinic, {
          signedIn: true,
          status: 201,
          refusals: [409],
        }),
        body: ClinicInput,
      },
    },
    async (request, reply) => {
      const clinic = await domain.clinics.register(await makeCtx(request), request.body);
      reply.code(201).header('location', `/v1/clinics/${clinic.id}`);
      return clinic;
    },
  );

  app.put(
    '/clinics/:id/services',
    {
      schema: {
        ...describe('clinics', 'Set services and prices (admin)', Clinic, {
          signedIn: true,
          refusals: [404],
        }),
        params: OneClinic,
        body: ServicesInput,
      },
    },
    async (request) =>
      domain.clinics.setServices(await makeCtx(request), request.params.id, request.body),
  );

  await app.register(profileRoutes, { domain, makeCtx });

  app.get(
    '/clinics/:id/day',
    {
      schema: {
        ...describe('clinics', "The clinic's day (staff)", ClinicDay, {
          signedIn: true,
          refusals: [404],
        }),
        params: OneClinic,
        querystring: object({ date: Type.Optional(localDate()) }),
      },
    },
    async (request) =>
      domain.appointments.clinicDay(await makeCtx(request), {
        clinic_id: request.params.id,
        date: request.query.date,
      }),
  );

  app.get(
    '/clinics/:id/week',
    {
      schema: {
        ...describe('clinics', "The clinic's week, of one vet or of all (staff)", ClinicWeek, {
          signedIn: true,
          refusals: [404],
        }),
        params: OneClinic,
        querystring: object({
          date: Type.Optional(localDate({ description: 'Any day of it; this week unless given.' })),
          vet_id: Type.Optional(uuid()),
        }),
      },
    },
    async (request) =>
      domain.appointments.clinicWeek(await makeCtx(request), {
        ...request.query,
        clinic_id: request.params.id,
      }),
  );
};
