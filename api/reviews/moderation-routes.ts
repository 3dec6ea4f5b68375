import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { NoteInput, QueueQuery, UnpublishInput } from '#domain/reviews/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { ModeratedReview, ReviewEvent } from './schemas.ts';

const One = object({ id: uuid() });

/** What support does with reviews. */
export const moderationRoutes: FastifyPluginAsyncTypebox<
  Pick<ApiOptions, 'domain' | 'makeCtx'>
> = async (app, { domain, makeCtx }) => {
  const { reviews } = domain;
  const refusals = { signedIn: true, refusals: [404, 409] as (404 | 409)[] };

  app.get(
    '/reviews',
    {
      schema: {
        ...describe(
          'moderation',
          'Reported or unpublished reviews (support)',
          list(ModeratedReview),
          {
            signedIn: true,
            refusals: [404],
          },
        ),
        querystring: QueueQuery,
      },
    },
    async (request) => reviews.queue(await makeCtx(request), request.query),
  );

  app.post(
    '/reviews/:id/unpublish',
    {
      schema: {
        ...describe(
          'moderation',
          'Take a review out of sight (support)',
          ModeratedReview,
          refusals,
        ),
        params: One,
        body: UnpublishInput,
      },
    },
    async (request) => reviews.unpublish(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/reviews/:id/restore',
    {
      schema: {
        ...describe('moderation', 'Show it again (support)', ModeratedReview, refusals),
        params: One,
        body: NoteInput,
      },
    },
    async (request) => reviews.restore(await makeCtx(request), request.params.id, request.body),
  );

  app.post(
    '/reviews/:id/keep',
    {
      schema: {
        ...describe(
          'moderation',
          'Decide that a reported review stays (support)',
          ModeratedReview,
          refusals,
        ),
        params: One,
      },
    },
    async (request) => reviews.keep(await makeCtx(request), request.params.id),
  );

  app.get(
    '/reviews/:id/history',
    {
      schema: {
        ...describe('moderation', 'What became of a review (support)', list(ReviewEvent), {
          signedIn: true,
          refusals: [404],
        }),
        params: One,
      },
    },
    async (request) => ({
      data: await reviews.history(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );
};
