import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  ReportInput,
  ResponseInput,
  ReviewChange,
  ReviewInput,
  ReviewQuery,
} from '#domain/reviews/input.ts';
import { object, uuid } from '#platform/schema.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { OwnReview, ReviewList } from './schemas.ts';

const One = object({ id: uuid() });
const Nothing = Type.Object({});

export const reviewRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { reviews } = domain;
  const refusals = (codes: (404 | 409)[]) => ({ signedIn: true, refusals: codes });

  app.get(
    '/clinics/:id/reviews',
    {
      schema: {
        ...describe('reviews', 'Published reviews of a clinic', ReviewList, { refusals: [404] }),
        params: One,
        querystring: ReviewQuery,
      },
    },
    async (request) =>
      reviews.listForClinic(await makeCtx(request), request.params.id, request.query),
  );

  app.post(
    '/appointments/:id/review',
    {
      schema: {
        ...describe('reviews', 'Review a completed visit of mine', OwnReview, {
          ...refusals([404, 409]),
          status: 201,
        }),
        params: One,
        body: ReviewInput,
      },
    },
    async (request, reply) => {
      reply.code(201).header('location', `/v1/appointments/${request.params.id}/review`);
      return reviews.submit(await makeCtx(request), request.params.id, request.body);
    },
  );

  app.get(
    '/appointments/:id/review',
    {
      schema: {
        ...describe('reviews', 'My review of a visit', OwnReview, refusals([404])),
        params: One,
      },
    },
    async (request) => reviews.ofVisit(await makeCtx(request), request.params.id),
  );

  app.patch(
    '/appointments/:id/review',
    {
      schema: {
        ...describe('reviews', 'Change my review, within 14 days', OwnReview, refusals([404, 409])),
        params: One,
        body: ReviewChange,
      },
    },
    async (request) => reviews.edit(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/reviews/:id/response',
    {
      schema: {
        ...describe('reviews', 'Reply for the clinic (staff)', Nothing, refusals([404])),
        params: One,
        body: ResponseInput,
      },
    },
    async (request) => {
      await reviews.respond(await makeCtx(request), request.params.id, request.body);
      return {};
    },
  );

  app.post(
    '/reviews/:id/reports',
    {
      schema: {
        ...describe('reviews', 'Report a review to support', Nothing, {
          ...refusals([404, 409]),
          status: 201,
        }),
        params: One,
        body: ReportInput,
      },
    },
    async (request, reply) => {
      await reviews.report(await makeCtx(request), request.params.id, request.body);
      reply.code(201);
      return {};
    },
  );

  await app.register(moderationRoutes, { domain, makeCtx });
};
