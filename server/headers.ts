import type { FastifyInstance } from 'fastify';

export const SECURE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // What is no page needs nothing. Pages and the docs bring a policy of their own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
// Two years, as browsers' preload lists ask.
const ONLY_HTTPS = 'max-age=63072000; includeSubDomains';

/** Puts the headers that keep browsers out of trouble on every answer, unless it has its own. */
export function secureHeaders(app: FastifyInstance, { https }: { https: boolean }): void {
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SECURE_HEADERS)) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
    if (https) reply.header('strict-transport-security', ONLY_HTTPS);
  });
}
