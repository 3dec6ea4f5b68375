import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { InvoiceFilter, LinesInput, PeriodInput, TaxInput } from '#domain/invoices/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Invoice, Statement } from './schemas.ts';

const One = object({ id: uuid() });

export const invoiceRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { invoices } = domain;
  const mine = (refusals: (404 | 409)[]) => ({ signedIn: true, refusals });

  app.get(
    '/invoices',
    {
      schema: {
        ...describe('invoices', 'My invoices, or a clinic’s', list(Invoice), mine([404])),
        querystring: object({ ...paging, ...InvoiceFilter.properties }),
      },
    },
    async (request) => invoices.list(await makeCtx(request), request.query),
  );

  app.get(
    '/invoices/:id',
    { schema: { ...describe('invoices', 'One invoice', Invoice, mine([404])), params: One } },
    async (request) => invoices.get(await makeCtx(request), request.params.id),
  );

  app.get(
    '/invoices/:id/pdf',
    {
      schema: {
        ...describe('invoices', 'The invoice as PDF', Type.String(), mine([404, 409])),
        params: One,
        produces: ['application/pdf'],
      },
      // The answer is no JSON.
      serializerCompiler: () => (data) => data as string,
    },
    async (request, reply) => {
      const { name, pdf } = await invoices.pdf(await makeCtx(request), request.params.id);
      reply.type('application/pdf').header('content-disposition', `inline; filename="${name}"`);
      return reply.send(pdf as never);
    },
  );

  app.post(
    '/appointments/:id/invoice',
    {
      schema: {
        ...describe('invoices', 'The bill of a visit, drafted (staff)', Invoice, mine([404, 409])),
        params: One,
      },
    },
    async (request) => invoices.draftFor(await makeCtx(request), request.params.id),
  );

  app.put(
    '/invoices/:id/lines',
    {
      schema: {
        ...describe('invoices', 'Replace the lines of a draft (staff)', Invoice, mine([404, 409])),
        params: One,
        body: LinesInput,
      },
    },
    async (request) => invoices.setLines(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/invoices/:id/issue',
    {
      schema: {
        ...describe('invoices', 'Issue a draft (staff)', Invoice, mine([404, 409])),
        params: One,
      },
    },
    async (request) => invoices.issue(await makeCtx(request), request.params.id),
  );

  app.get(
    '/clinics/:id/tax',
    {
      schema: {
        ...describe('invoices', 'The tax on its bills (staff)', TaxInput, mine([404])),
        params: One,
      },
    },
    async (request) => invoices.getTax(await makeCtx(request), request.params.id),
  );

  app.put(
    '/clinics/:id/tax',
    {
      schema: {
        ...describe('invoices', 'The tax on the next bills (admin)', TaxInput, mine([404])),
        params: One,
        body: TaxInput,
      },
    },
    async (request) => invoices.setTax(await makeCtx(request), request.params.id, request.body),
  );

  app.get(
    '/clinics/:id/statement',
    {
      schema: {
        ...describe('invoices', 'What was billed in a period (staff)', Statement, mine([404])),
        params: One,
        querystring: object({
          ...PeriodInput.properties,
          owner_id: Type.Optional(uuid({ description: 'To one owner only.' })),
        }),
      },
    },
    async (request) => invoices.statement(await makeCtx(request), request.params.id, request.query),
  );

  app.get(
    '/clinics/:id/invoices.csv',
    {
      schema: {
        ...describe('invoices', 'The same for accountants', Type.String(), mine([404])),
        params: One,
        querystring: PeriodInput,
      },
      serializerCompiler: () => (data) => data as string,
    },
    async (request, reply) => {
      const { from, to } = request.query;
      const csv = await invoices.csv(await makeCtx(request), request.params.id, { from, to });
      const name = `invoices-${from}-${to}.csv`;
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${name}"`);
      return reply.send(csv);
    },
  );
};
