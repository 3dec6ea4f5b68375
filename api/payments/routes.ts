import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  CaptureInput,
  CheckoutInput,
  DeskPaymentInput,
  PayInput,
  PaymentPolicyInput,
  RefundInput,
} from '#domain/payments/input.ts';
import { object, uuid } from '#platform/schema.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Checkout, ClinicPolicy, Payment, PaymentTerms, VisitPayments } from './schemas.ts';

const One = object({ id: uuid() });

export const paymentRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { payments } = domain;
  const mine = (status: 200 | 201, refusals: (404 | 409 | 502)[]) => ({
    signedIn: true,
    status,
    refusals,
  });

  app.post(
    '/checkouts',
    {
      schema: {
        ...describe('payments', 'Pay in advance and book', Checkout, mine(201, [409])),
        body: CheckoutInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return payments.checkout(await makeCtx(request), request.body);
    },
  );

  app.get(
    '/checkouts/:id',
    {
      schema: {
        ...describe('payments', 'What became of a checkout', Checkout, mine(200, [404])),
        params: One,
      },
    },
    async (request) => payments.getCheckout(await makeCtx(request), request.params.id),
  );

  app.get(
    '/appointments/:id/payments',
    {
      schema: {
        ...describe('payments', 'What was paid and is due', VisitPayments, mine(200, [404])),
        params: One,
      },
    },
    async (request) => payments.listForVisit(await makeCtx(request), request.params.id),
  );

  app.post(
    '/appointments/:id/payments',
    {
      schema: {
        ...describe('payments', 'Pay what is due for a visit', Payment, mine(201, [404, 409])),
        params: One,
        body: PayInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return payments.pay(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.post(
    '/appointments/:id/desk-payments',
    {
      schema: {
        ...describe('payments', 'It was paid at the desk (staff)', Payment, mine(201, [404, 409])),
        params: One,
        body: DeskPaymentInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return payments.recordPayment(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.get(
    '/payments/:id',
    {
      schema: { ...describe('payments', 'One payment', Payment, mine(200, [404])), params: One },
    },
    async (request) => payments.getPayment(await makeCtx(request), request.params.id),
  );

  app.post(
    '/payments/:id/capture',
    {
      schema: {
        ...describe('payments', 'Take held money (staff)', Payment, mine(200, [404, 409, 502])),
        params: One,
        body: CaptureInput,
      },
    },
    async (request) => payments.capture(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/payments/:id/release',
    {
      schema: {
        ...describe('payments', 'Let held money go (staff)', Payment, mine(200, [404, 409, 502])),
        params: One,
      },
    },
    async (request) => payments.letGo(await makeCtx(request), request.params.id),
  );

  app.post(
    '/payments/:id/refunds',
    {
      schema: {
        ...describe('payments', 'Give money back (staff)', Payment, mine(201, [404, 409])),
        params: One,
        body: RefundInput,
      },
    },
    async (request, reply) => {
      reply.code(201);
      return payments.refund(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.get(
    '/clinics/:id/payment-terms',
    {
      schema: {
        ...describe('payments', 'What booking a service asks for', PaymentTerms, {
          refusals: [404],
        }),
        params: One,
        querystring: object({ service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
      },
    },
    async (request) =>
      payments.paymentTerms(await makeCtx(request), request.params.id, request.query.service_id),
  );

  app.get(
    '/clinics/:id/payment-policy',
    {
      schema: {
        ...describe('payments', 'The clinic’s policy (staff)', ClinicPolicy, mine(200, [404])),
        params: One,
      },
    },
    async (request) => payments.getPaymentPolicy(await makeCtx(request), request.params.id),
  );

  app.put(
    '/clinics/:id/payment-policy',
    {
      schema: {
        ...describe('payments', 'Set the clinic’s policy (admin)', ClinicPolicy, mine(200, [404])),
        params: One,
        body: PaymentPolicyInput,
      },
    },
    async (request) =>
      payments.setPaymentPolicy(await makeCtx(request), request.params.id, request.body),
  );
};
