import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FEED_KINDS } from '#domain/calendar-feeds/feed.ts';
import { CalendarFeedInput } from '#domain/calendar-feeds/input.ts';
import { nullable, object, oneOf, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

const One = object({ id: uuid() });
const CALENDAR = 'text/calendar; charset=utf-8';

const feed = {
  id: uuid(),
  kind: oneOf(FEED_KINDS),
  clinic: nullable(Type.Object({ id: uuid(), name: Type.String() })),
  created_at: Type.String({ format: 'date-time' }),
  last_used_at: nullable(Type.String({ format: 'date-time' })),
};
const CalendarFeed = Type.Object(feed, { title: 'CalendarFeed' });
const NewFeed = Type.Object({
  ...feed,
  url: Type.String({ format: 'uri', description: 'Shown this once; keep it to yourself.' }),
});

export const calendarRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx, publicUrl },
) => {
  const { calendar } = domain;

  app.get(
    '/appointments/:id/calendar.ics',
    {
      schema: {
        ...describe('calendars', 'A visit as a calendar file', Type.String(), {
          signedIn: true,
          refusals: [404],
        }),
        produces: [CALENDAR],
        params: One,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const file = await calendar.visitFile(await makeCtx(request), id, publicUrl);
      reply.type(CALENDAR).header('content-disposition', 'attachment; filename="visit.ics"');
      return file;
    },
  );

  app.get(
    '/calendar/:token.ics',
    {
      schema: {
        ...describe('calendars', 'A feed, by its private address', Type.String(), {
          refusals: [404],
        }),
        produces: [CALENDAR],
        params: object({ token: Type.String({ minLength: 1, maxLength: 100 }) }),
      },
    },
    async (request, reply) => {
      const { token } = request.params;
      const file = await calendar.feedFile(await makeCtx(request), token, publicUrl);
      reply.type(CALENDAR);
      return file;
    },
  );

  app.get(
    '/calendar-feeds',
    {
      schema: describe('calendars', 'My calendar feeds', list(CalendarFeed), { signedIn: true }),
    },
    async (request) => ({
      data: await calendar.listFeeds(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  app.post(
    '/calendar-feeds',
    {
      schema: {
        ...describe('calendars', 'Make a feed', NewFeed, {
          signedIn: true,
          status: 201,
          refusals: [404],
        }),
        body: CalendarFeedInput,
      },
    },
    async (request, reply) => {
      const { token, ...made } = await calendar.makeFeed(await makeCtx(request), request.body);
      reply.code(201);
      return { ...made, url: `${publicUrl}/v1/calendar/${token}.ics` };
    },
  );

  app.delete(
    '/calendar-feeds/:id',
    {
      schema: {
        ...describe('calendars', 'Take a feed back', Type.Object({}), {
          signedIn: true,
          refusals: [404],
        }),
        params: One,
      },
    },
    async (request) => {
      await calendar.revokeFeed(await makeCtx(request), request.params.id);
      return {};
    },
  );
};
