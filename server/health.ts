import type { FastifyPluginAsync } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';

/** `/healthz`: the process answers. `/readyz`: it also reaches its database. */
export const healthRoutes: FastifyPluginAsync<{ db: Db }> = async (app, { db }) => {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await sql`SELECT 1`.execute(db);
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
};
