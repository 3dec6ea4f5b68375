import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { sendProblem } from '#api/problem.ts';
import type { Ctx } from '#domain/context.ts';
import type { Domain } from '#domain/index.ts';
import type { Config } from '#platform/config.ts';
import { folderStore } from '#platform/files/folder.ts';
import { s3Store } from '#platform/files/s3.ts';
import { type FileStore, typeOf } from '#platform/files/store.ts';

/** The store of this installation: a bucket where one is configured, else a folder beside the database. */
export const openFiles = ({ s3, dataDir }: Config): FileStore =>
  s3 ? s3Store(s3) : folderStore(join(dataDir, 'files'));

/** Pictures by their address, which names what is in them: they never change, so everybody may keep them. */
export const fileRoutes: FastifyPluginAsync<{ domain: Domain; makeCtx: () => Ctx }> = async (
  app,
  { domain, makeCtx },
) => {
  app.setErrorHandler(sendProblem);
  app.get<{ Params: { key: string; name: string } }>(
    '/files/:key/:name',
    { schema: { hide: true } },
    async (request, reply) => {
      const { key, name } = request.params;
      const content = await domain.files.readPicture(makeCtx(), `/files/${key}/${name}`);
      reply.headers({
        'content-type': typeOf(name),
        'cache-control': 'public, max-age=31536000, immutable',
        // Clinics show their own pictures on their own sites.
        'cross-origin-resource-policy': 'cross-origin',
        'content-disposition': 'inline',
      });
      return content;
    },
  );
};
