import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServerBuild } from 'react-router';
import { mayBeOurs } from '#platform/same-origin.ts';
import { readCookie, SESSION_COOKIE, sessionCookies } from '#platform/session-cookie.ts';
import type { App } from './context.ts';
import type { Ctx, Domain } from './contract.ts';
import type { appContext, createRequestHandler, RouterContextProvider } from './entry.server.tsx';
import { readUpload, toRequest } from './http.ts';
import { mapPlugin } from './map/plugin.ts';
import { securityHeaders } from './security.ts';

export type WebOptions = {
  domain: Domain;
  /** One context a request; may reject, and the page then says that the database is away. */
  makeCtx: (request: FastifyRequest) => Promise<Ctx>;
  /** The address that people use. */
  publicUrl: string;
  secureCookies: boolean;
  /** Whether e-mail is kept and shown at /dev/mailbox. */
  hasMailbox: boolean;
  uploadLimitBytes: number;
  /** Origins of payment providers' pages, to which forms may lead. */
  providerPages: string[];
  /** 'dev' compiles the pages on demand; 'production' serves `build/`. */
  mode: 'production' | 'dev';
};

type EntryModule = ServerBuild['entry']['module'] & {
  appContext: typeof appContext;
  createRequestHandler: typeof createRequestHandler;
  RouterContextProvider: typeof RouterContextProvider;
};
type Build = Omit<ServerBuild, 'entry'> & { entry: { module: EntryModule } };

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Serves the built assets and hands every other path that no other plugin took to the pages. */
export async function webPlugin(app: FastifyInstance, options: WebOptions): Promise<void> {
  const {
    domain,
    makeCtx,
    publicUrl,
    secureCookies,
    hasMailbox,
    uploadLimitBytes,
    providerPages,
    mode,
  } = options;
  const loadBuild = mode === 'dev' ? await serveFromSource(app) : await serveBuilt(app);
  const cookies = sessionCookies({ secure: secureCookies });
  await app.register(mapPlugin);

  // React Router reads forms itself; Fastify only enforces its body limit, and for files a larger one.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addContentTypeParser('multipart/form-data', (_request: FastifyRequest, body: Readable) =>
    readUpload(body, uploadLimitBytes),
  );

  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      // Vite's own inline scripts carry none, so in dev there is no nonce to check.
      const nonce = mode === 'dev' ? undefined : randomBytes(16).toString('base64');
      reply.headers(securityHeaders(nonce, providerPages));
      if (request.method === 'POST' && !mayBeOurs(request.headers, request.host)) {
        return reply.code(403).type('text/plain').send('This form came from another site.');
      }
      const page = toRequest(request, reply);
      if (!page) return reply.code(400).type('text/plain').send('This address cannot be read.');

      const build = await loadBuild();
      const entry = build.entry.module;
      let ctx: Promise<Ctx> | undefined;
      const context = new entry.RouterContextProvider();
      context.set(entry.appContext, {
        domain,
        ctx: () => (ctx ??= makeCtx(request)),
        nonce,
        hasMailbox,
        uploadLimitBytes,
        origin: new URL(page.url).origin,
        site: publicUrl,
        session: { token: readCookie(request.headers.cookie, SESSION_COOKIE), ...cookies },
      } satisfies App);
      return reply.send(await handlerOf(build)(page, context));
    },
  });

  const handlers = new WeakMap<Build, ReturnType<EntryModule['createRequestHandler']>>();
  function handlerOf(build: Build) {
    const known = handlers.get(build);
    if (known) return known;
    const made = build.entry.module.createRequestHandler(
      build as unknown as ServerBuild,
      mode === 'dev' ? 'development' : 'production',
    );
    handlers.set(build, made);
    return made;
  }
}

async function serveBuilt(app: FastifyInstance): Promise<() => Promise<Build>> {
  const build: Build = await import(new URL('../build/server/index.js', import.meta.url).href);
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1_024 });
  await app.register(fastifyStatic, {
    root: `${ROOT}build/client`,
    wildcard: false,
    index: false,
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    globIgnore: ['**/*.br', '**/*.gz', '.vite/**'],
    setHeaders(reply, path) {
      const forever = path.includes('/client/assets/');
      reply.header(
        'cache-control',
        forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
      reply.header('x-content-type-options', 'nosniff');
      // A worker asks under its own policy, not under that of a page.
      if (path.includes('/service-worker.js')) {
        reply.header(
          'content-security-policy',
          "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
        );
      }
    },
  });
  return async () => build;
}

async function serveFromSource(app: FastifyInstance): Promise<() => Promise<Build>> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: ROOT,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server: app.server } },
  });
  app.addHook('onClose', () => vite.close());
  app.addHook('onRequest', (request, reply, done) => {
    vite.middlewares(request.raw, reply.raw, done);
  });
  return async () => (await vite.ssrLoadModule('virtual:react-router/server-build')) as Build;
}
