import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PreferencesInput } from '#domain/inbox/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Inbox, Preferences, Unread } from './schemas.ts';

export const inboxRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain, makeCtx },
) => {
  const { inbox } = domain;
  const signedIn = { signedIn: true };

  app.get(
    '/notifications',
    {
      schema: {
        ...describe('messages', 'My inbox, latest first', Inbox, signedIn),
        querystring: object({
          ...paging,
          unread: Type.Optional(Type.Boolean({ description: 'Only what I have not read.' })),
        }),
      },
    },
    async (request) => inbox.list(await makeCtx(request), request.query),
  );

  app.post(
    '/notifications/read',
    {
      schema: {
        ...describe('messages', 'Mark as read: those named, or all', Unread, signedIn),
        body: object({ ids: Type.Optional(Type.Array(uuid(), { maxItems: 100 })) }),
      },
    },
    async (request) => inbox.read(await makeCtx(request), request.body),
  );

  app.get(
    '/notifications/preferences',
    { schema: describe('messages', 'What I want to hear', Preferences, signedIn) },
    async (request) => inbox.getPreferences(await makeCtx(request)),
  );

  app.patch(
    '/notifications/preferences',
    {
      schema: {
        ...describe('messages', 'Change what I want to hear', Preferences, signedIn),
        body: PreferencesInput,
      },
    },
    async (request) => inbox.setPreferences(await makeCtx(request), request.body),
  );
};
