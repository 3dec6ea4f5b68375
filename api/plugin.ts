import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { LiveDays } from '#domain/appointments/live-days.ts';
import type { Ctx } from '#domain/context.ts';
import type { LiveBoard } from '#domain/emergency/live.ts';
import type { Domain } from '#domain/index.ts';
import { parse } from '#platform/validate.ts';
import { leavingRoutes } from './accounts/leaving-routes.ts';
import { linkRoutes } from './accounts/link-routes.ts';
import { meRoutes } from './accounts/me-routes.ts';
import { passkeyRoutes } from './accounts/passkey-routes.ts';
import { providerRoutes } from './accounts/provider-routes.ts';
import { accountRoutes } from './accounts/routes.ts';
import { secondFactorRoutes } from './accounts/second-factor-routes.ts';
import { sessionRoutes } from './accounts/session-routes.ts';
import { analyticsRoutes } from './analytics/routes.ts';
import { dayStream } from './appointments/day-stream.ts';
import { deskRoutes } from './appointments/desk-routes.ts';
import { appointmentRoutes } from './appointments/routes.ts';
import { absenceRoutes } from './availability/absence-routes.ts';
import { scheduleRoutes } from './availability/schedule-routes.ts';
import { slotRoutes } from './availability/slot-routes.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { clinicRoutes } from './clinics/routes.ts';
import { emergencyRoutes } from './emergency/routes.ts';
import { emergencyStream } from './emergency/stream.ts';
import { healthRoutes } from './health/routes.ts';
import { holdRoutes } from './holds/routes.ts';
import { householdRoutes } from './household/routes.ts';
import { pushRoutes } from './inbox/push-routes.ts';
import { inboxRoutes } from './inbox/routes.ts';
import { invoiceRoutes } from './invoices/routes.ts';
import { openapi } from './openapi.ts';
import { clinicPaymentRoutes } from './payments/clinic-routes.ts';
import { methodRoutes } from './payments/method-routes.ts';
import { paymentRoutes } from './payments/routes.ts';
import { webhookRoutes } from './payments/webhook-routes.ts';
import { petRoutes } from './pets/routes.ts';
import { pictureRoutes } from './pictures/routes.ts';
import { noSuchRoute, Problem, sendProblem } from './problem.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { staffRoutes } from './staff/routes.ts';
import { deadLetterRoutes } from './support/dead-letter-routes.ts';
import { supportRoutes } from './support/routes.ts';
import { stuckMoneyRoutes } from './support/stuck-money-routes.ts';
import { certificationRoutes } from './vets/certification-routes.ts';
import { vetRoutes } from './vets/routes.ts';
import { waitlistRoutes } from './waitlist/routes.ts';
import { deliveryRoutes } from './webhooks/log-routes.ts';
import { endpointRoutes } from './webhooks/routes.ts';

// The library's own bar advertises another product; the rest takes our colours.
const DOCS_CSS = `
  .swagger-ui .topbar { display: none }
  .swagger-ui, .swagger-ui .info .title, .swagger-ui .opblock-tag { color: #1D2521; font-family: system-ui, sans-serif }
  body { background: #FBFAF7 }
  .swagger-ui .scheme-container { background: transparent; box-shadow: none }
  .swagger-ui .btn.authorize { border-color: #1F6B52; color: #1F6B52 }
  .swagger-ui .btn.authorize svg { fill: #1F6B52 }`;

export type ApiOptions = {
  domain: Domain;
  live: LiveBoard;
  liveDays: LiveDays;
  makeCtx: (request: FastifyRequest) => Promise<Ctx>;
  sessionToken: (request: FastifyRequest) => string | null;
  publicUrl: string;
  uploadLimitBytes: number;
};

/** The REST face: `/v1`, its OpenAPI document and its docs. */
export async function apiPlugin(app: FastifyInstance, options: ApiOptions): Promise<void> {
  app.setErrorHandler(sendProblem);
  app.setValidatorCompiler(({ schema, httpPart }) => (value) => {
    try {
      // Query strings and paths are text; a JSON body says its types itself.
      return { value: parse(schema as TSchema, value ?? {}, httpPart !== 'body') };
    } catch (error) {
      return { error: error as Error };
    }
  });
  // Who may not ask at all is told so before being told what is wrong with the question.
  app.addHook('preValidation', async (request) => {
    if (request.routeOptions.schema?.security) requireActor(await options.makeCtx(request));
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  await app.register(swagger, openapi(options.publicUrl));
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    theme: { title: 'FindMyVet API', css: [{ filename: 'findmyvet.css', content: DOCS_CSS }] },
  });
  app.addSchema(Problem);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(
    async (v1) => {
      v1.setNotFoundHandler(noSuchRoute);
      for (const routes of [
        accountRoutes,
        linkRoutes,
        passkeyRoutes,
        providerRoutes,
        secondFactorRoutes,
        sessionRoutes,
        meRoutes,
        leavingRoutes,
        petRoutes,
        householdRoutes,
        healthRoutes,
        searchRoutes,
        clinicRoutes,
        pictureRoutes,
        staffRoutes,
        vetRoutes,
        certificationRoutes,
        supportRoutes,
        deadLetterRoutes,
        stuckMoneyRoutes,
        scheduleRoutes,
        absenceRoutes,
        slotRoutes,
        holdRoutes,
        appointmentRoutes,
        deskRoutes,
        dayStream,
        waitlistRoutes,
        methodRoutes,
        reviewRoutes,
        inboxRoutes,
        pushRoutes,
        paymentRoutes,
        clinicPaymentRoutes,
        webhookRoutes,
        calendarRoutes,
        emergencyRoutes,
        emergencyStream,
        invoiceRoutes,
        analyticsRoutes,
        endpointRoutes,
        deliveryRoutes,
      ]) {
        await v1.register(routes, options);
      }
    },
    { prefix: '/v1' },
  );
}
