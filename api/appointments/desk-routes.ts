import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ClientQuery, DeskBookInput } from '#domain/appointments/desk-input.ts';
import { nullable, object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { DeskVisit } from './schemas.ts';

const OneClinic = object({ id: uuid() });

const Client = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    phone: nullable(Type.String()),
    email: nullable(Type.String()),
    pets: Type.Array(Type.Object({ id: uuid(), name: Type.String(), species_name: Type.String() })),
  },
  { title: 'Client' },
);

/** What the desk does on the phone and with people who walk in. */
export const deskRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  app.post(
    '/clinics/:id/appointments',
    {
      schema: {
        ...describe('appointments', 'Book any time, or a walk-in (staff)', DeskVisit, {
          signedIn: true,
          status: 201,
          refusals: [404, 409],
        }),
        params: OneClinic,
        body: DeskBookInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      const clinic_id = request.params.id;
      return domain.appointments.bookAtDesk(await makeCtx(request), { ...request.body, clinic_id });
    },
  );

  app.get(
    '/clinics/:id/clients',
    {
      schema: {
        ...describe('appointments', 'Clients by name, pet or phone (staff)', list(Client), {
          signedIn: true,
          refusals: [404],
        }),
        params: OneClinic,
        querystring: ClientQuery,
      },
    },
    async (request) => ({
      data: await domain.appointments.findClients(
        await makeCtx(request),
        request.params.id,
        request.query.q,
      ),
      next_cursor: null,
    }),
  );
};
