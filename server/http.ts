import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { apiPlugin } from '#api/plugin.ts';
import { sendProblem } from '#api/problem.ts';
import { liveDays } from '#domain/appointments/live-days.ts';
import { liveBoard } from '#domain/emergency/live.ts';
import { domain } from '#domain/index.ts';
import type { Config } from '#platform/config.ts';
import type { Db } from '#platform/db.ts';
import type { Logger } from '#platform/log.ts';
import { oidcProvider } from '#platform/oidc.ts';
import { outgoing } from '#platform/outgoing.ts';
import { readCookie, SESSION_COOKIE } from '#platform/session-cookie.ts';
import { webPlugin } from '#web/server.ts';
import { bearerToken, contextMaker } from './context.ts';
import { fileRoutes, openFiles } from './files.ts';
import { SECURE_HEADERS, secureHeaders } from './headers.ts';
import { healthRoutes } from './health.ts';
import { limitRates } from './limits.ts';
import type { Payments } from './payments.ts';
import { socialCards } from './social-cards.ts';
import { answerUnreadable } from './unreadable.ts';

/** Builds the HTTP server with its faces; it does not listen yet. */
export async function httpServer(options: {
  config: Config;
  db: Db;
  log: Logger;
  payments: Payments;
  /** 'none' serves the API alone. */
  pages: 'production' | 'dev' | 'none';
}): Promise<FastifyInstance> {
  const { config, db, log, payments, pages } = options;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // Two lines a request say less than the one of our own.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustProxy,
    // A client that sends its headers a byte at a time would hold a connection for ever.
    connectionTimeout: 30_000,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    clientErrorHandler: answerUnreadable,
    // An address that cannot be read never gets as far as a hook.
    frameworkErrors: (error, request, reply) =>
      sendProblem(error, request, reply.headers(SECURE_HEADERS)),
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const line = {
      req: { method, url },
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(line, 'answered');
  });
  secureHeaders(app, { https: config.publicUrl.startsWith('https:') });
  const rates = config.rateLimits
    ? limitRates(app, { db, log, perMinute: config.rateLimitPerMinute })
    : null;
  await app.register(healthRoutes, { db });
  const files = openFiles(config);
  await app.register(fileRoutes, {
    domain,
    makeCtx: () => ({ db, actor: null, now: new Date(), log, files }),
  });
  if (pages !== 'none') {
    await app.register(socialCards, {
      domain,
      makeCtx: () => ({ db, actor: null, now: new Date(), log }),
    });
  }
  await payments.mount(app);
  const { providers } = payments;
  const identityProviders = config.identityProviders.map((settings) =>
    oidcProvider(settings, `${config.publicUrl}/sign-in/with/${settings.key}/back`),
  );
  const limits = config.rateLimits;
  const ways = {
    providers,
    identityProviders,
    sendsTexts: config.twilio !== null || config.keepMail,
    files,
    outgoing: outgoing({ loopback: config.outgoingLoopback }),
  };
  const anyCtx = contextMaker({ db, domain, log, limits, ...ways });
  const makeCtx = rates?.ofAccount(anyCtx) ?? anyCtx;
  const live = liveBoard(db, log);
  const days = liveDays(db, log);
  app.addHook('onClose', async () => {
    await Promise.all([live.close(), days.close()]);
  });
  await app.register(apiPlugin, {
    domain,
    live,
    liveDays: days,
    makeCtx,
    sessionToken: (request) =>
      bearerToken(request) ?? readCookie(request.headers.cookie, SESSION_COOKIE),
    publicUrl: config.publicUrl,
    uploadLimitBytes: config.uploadLimitBytes,
  });
  if (pages === 'none') return app;
  await app.register(webPlugin, {
    domain,
    makeCtx,
    publicUrl: config.publicUrl,
    secureCookies: config.publicUrl.startsWith('https:'),
    hasMailbox: config.keepMail,
    providerPages: providers.flatMap((one) => one.pages),
    uploadLimitBytes: config.uploadLimitBytes,
    mode: pages,
  });
  return app;
}
