import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { PeopleQuery, ReasonInput, TrailQuery } from '#domain/support/input.ts';
import { line, object, uuid } from '#platform/schema.ts';
import { list, paging } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { Verification } from '../vets/schemas.ts';
import { FoundClinic, FoundPerson, PersonFile, TrailEntry } from './schemas.ts';

const One = object({ id: uuid() });
const support = { signedIn: true, refusals: [404 as const] };
const onRequest = { signedIn: true, refusals: [404 as const, 409 as const] };

/** The platform's own people. What they look for about a person goes in a body: addresses of requests are logged. */
export const supportRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { support: desk }, makeCtx },
) => {
  app.get(
    '/support/verifications',
    {
      schema: describe('support', 'Licences that wait to be verified', list(Verification), support),
    },
    async (request) => ({
      data: await desk.listVerifications(await makeCtx(request)),
      next_cursor: null,
    }),
  );

  for (const [path, summary, verb] of [
    ['approve', 'Believe a licence', desk.approve],
    ['decline', 'Do not believe a licence; the vet reads the reason', desk.decline],
  ] as const) {
    app.post(
      `/support/verifications/:id/${path}`,
      {
        schema: {
          ...describe('support', summary, Verification, onRequest),
          params: One,
          body: ReasonInput,
        },
      },
      async (request) => verb(await makeCtx(request), request.params.id, request.body),
    );
  }

  app.post(
    '/support/people/search',
    {
      schema: {
        ...describe('support', 'Look people up; it is written down', list(FoundPerson), support),
        body: PeopleQuery,
      },
    },
    async (request) => ({
      data: await desk.findPeople(await makeCtx(request), request.body),
      next_cursor: null,
    }),
  );

  for (const [path, summary, verb] of [
    ['read', 'What we hold of a person; it is written down', desk.readPerson],
    ['sign-out', 'Sign a person out everywhere', desk.signOutPerson],
    ['second-factor-reset', 'Take away a lost second factor', desk.resetPersonsSecondFactor],
  ] as const) {
    app.post(
      `/support/people/:id/${path}`,
      {
        schema: {
          ...describe('support', summary, PersonFile, onRequest),
          params: One,
          body: ReasonInput,
        },
      },
      async (request) => verb(await makeCtx(request), request.params.id, request.body),
    );
  }

  app.get(
    '/support/clinics',
    {
      schema: {
        ...describe('support', 'Clinics, suspended ones among them', list(FoundClinic), support),
        querystring: object({ q: line(100) }),
      },
    },
    async (request) => ({
      data: await desk.findClinics(await makeCtx(request), request.query.q),
      next_cursor: null,
    }),
  );

  for (const [path, summary, verb] of [
    ['suspend', 'Take a clinic off the site', desk.suspendClinic],
    ['reinstate', 'Put a clinic back on the site', desk.reinstateClinic],
  ] as const) {
    app.post(
      `/support/clinics/:id/${path}`,
      {
        schema: {
          ...describe('support', summary, FoundClinic, support),
          params: One,
          body: ReasonInput,
        },
      },
      async (request) => verb(await makeCtx(request), request.params.id, request.body),
    );
  }

  app.get(
    '/support/audit',
    {
      schema: {
        ...describe('support', 'Who did what, latest first', list(TrailEntry), support),
        querystring: object({ ...paging, ...TrailQuery }),
      },
    },
    async (request) => desk.readTrail(await makeCtx(request), request.query),
  );
};
