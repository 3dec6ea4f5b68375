import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { PeriodInput } from '#domain/invoices/input.ts';
import { ClinicPaymentsInput } from '#domain/payments/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { ClinicPayment, Takings } from './schemas.ts';

const One = object({ id: uuid() });

export const clinicPaymentRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { payments } = domain;
  const theirs = { signedIn: true, refusals: [404] as 404[] };

  app.get(
    '/clinics/:id/payments',
    {
      schema: {
        ...describe('payments', 'A clinic’s payments (staff)', list(ClinicPayment), theirs),
        params: One,
        querystring: object({ ...paging, ...ClinicPaymentsInput.properties }),
      },
    },
    async (request) =>
      payments.listForClinic(await makeCtx(request), request.params.id, request.query),
  );

  app.get(
    '/clinics/:id/takings',
    {
      schema: {
        ...describe('payments', 'What it took in a period, by way (staff)', list(Takings), theirs),
        params: One,
        querystring: PeriodInput,
      },
    },
    async (request) => ({
      data: await payments.takings(await makeCtx(request), request.params.id, request.query),
      next_cursor: null,
    }),
  );
};
