import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DeleteMeInput } from '#domain/leaving/input.ts';
import { sessionCookies } from '#platform/session-cookie.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';

export const leavingRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (app, options) => {
  const { accounts } = options.domain;
  const cookies = sessionCookies({ secure: options.publicUrl.startsWith('https:') });
  const exported = describe(
    'accounts',
    'Everything about me, as a ZIP of JSON and CSV',
    Type.Any(),
    {
      signedIn: true,
    },
  );

  app.get(
    '/me/export',
    {
      schema: {
        ...exported,
        response: {
          ...exported.response,
          200: {
            description: 'The archive',
            content: {
              'application/zip': {
                schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
              },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { file_name, content } = await accounts.exportMe(await options.makeCtx(request));
      reply.header('content-disposition', `attachment; filename="${file_name}"`);
      return reply.type('application/zip').send(Buffer.from(content));
    },
  );

  app.delete(
    '/me',
    {
      schema: {
        ...describe('accounts', 'Close my account for good', Type.Object({}), {
          signedIn: true,
          refusals: [409],
        }),
        querystring: DeleteMeInput,
      },
    },
    async (request, reply) => {
      await accounts.deleteMe(await options.makeCtx(request), request.query);
      reply.header('set-cookie', cookies.clear());
      return {};
    },
  );
};
