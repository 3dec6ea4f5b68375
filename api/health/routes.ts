import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { DocumentInput, EntryInput, PassportInput, StrikeInput } from '#domain/health/input.ts';
import { object, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';
import type { ApiOptions } from '../plugin.ts';
import { describe } from '../route.ts';
import { consumes, keyedByUpload, sendDocument, takeUploads, uploadRefusals } from '../uploads.ts';
import { HealthEntry, HealthRecord, NewPassport, Passport, SharedRecord } from './schemas.ts';

const One = object({ id: uuid() });
const OneEntry = object({ id: uuid(), entry_id: uuid() });
const token = () => Type.String({ minLength: 1, maxLength: 100 });
const signedIn = true;
const refusals = [404 as const];

export const healthRoutes: FastifyPluginAsyncTypebox<ApiOptions> = async (
  app,
  { domain: { health }, makeCtx, publicUrl, uploadLimitBytes },
) => {
  await takeUploads(app, uploadLimitBytes);

  app.get(
    '/pets/:id/health',
    {
      schema: {
        ...describe('health', 'The record (owner, treating clinics)', HealthRecord, {
          ...{ signedIn, refusals },
        }),
        params: One,
      },
    },
    async (request) => health.read(await makeCtx(request), request.params.id),
  );

  app.post(
    '/pets/:id/health',
    {
      schema: {
        ...describe('health', 'Write an entry (owner, treating clinics)', HealthEntry, {
          ...{ signedIn, status: 201, refusals: [404, 409] },
        }),
        params: One,
        body: EntryInput,
      },
    },
    async (request, reply) => {
      const entry = await health.add(await makeCtx(request), request.params.id, request.body);
      reply.code(201);
      return entry;
    },
  );

  app.post(
    '/pets/:id/health/documents',
    {
      schema: {
        ...describe('health', 'File a document (owner, treating clinics)', HealthEntry, {
          ...{ signedIn, status: 201, refusals: uploadRefusals },
        }),
        consumes,
        params: One,
        body: DocumentInput,
      },
    },
    async (request, reply) => {
      const ctx = keyedByUpload(await makeCtx(request), request.body);
      const entry = await health.addDocument(ctx, request.params.id, request.body);
      reply.code(201);
      return entry;
    },
  );

  app.get(
    '/pets/:id/health/:entry_id/document',
    {
      schema: {
        ...describe('health', 'A document of the record', Type.String(), { signedIn, refusals }),
        produces: ['application/pdf', 'image/webp'],
        params: OneEntry,
      },
      // The answer is no JSON.
      serializerCompiler: () => (data) => data as string,
    },
    async (request, reply) => {
      const { id, entry_id } = request.params;
      return sendDocument(reply, await health.readDocument(await makeCtx(request), id, entry_id));
    },
  );

  app.post(
    '/pets/:id/health/:entry_id/strike',
    {
      schema: {
        ...describe('health', 'Strike an entry out (the side that wrote it)', HealthEntry, {
          ...{ signedIn, refusals: [404, 409] },
        }),
        params: OneEntry,
        body: StrikeInput,
      },
    },
    async (request) => {
      const { id, entry_id } = request.params;
      return health.strike(await makeCtx(request), id, entry_id, request.body);
    },
  );

  app.get(
    '/pets/:id/passports',
    {
      schema: {
        ...describe('health', 'Links that share the record', list(Passport), {
          signedIn,
          refusals,
        }),
        params: One,
      },
    },
    async (request) => ({
      data: await health.listPassports(await makeCtx(request), request.params.id),
      next_cursor: null,
    }),
  );

  app.post(
    '/pets/:id/passports',
    {
      schema: {
        ...describe('health', 'Make a link', NewPassport, {
          ...{ signedIn, status: 201, refusals: [404, 409] },
        }),
        params: One,
        body: PassportInput,
      },
    },
    async (request, reply) => {
      const { token, ...made } = await health.makePassport(
        await makeCtx(request),
        request.params.id,
        request.body,
      );
      reply.code(201);
      return { ...made, url: `${publicUrl}/passports/${token}` };
    },
  );

  app.delete(
    '/pets/:id/passports/:passport_id',
    {
      schema: {
        ...describe('health', 'Take a link back', Type.Object({}), { signedIn, refusals }),
        params: object({ id: uuid(), passport_id: uuid() }),
      },
    },
    async (request) => {
      const { id, passport_id } = request.params;
      await health.revokePassport(await makeCtx(request), id, passport_id);
      return {};
    },
  );

  app.get(
    '/passports/:token',
    {
      schema: {
        ...describe('health', 'What a link shares', SharedRecord, { refusals }),
        params: object({ token: token() }),
      },
    },
    async (request, reply) => {
      keepQuiet(reply);
      return health.readPassport(await makeCtx(request), request.params.token);
    },
  );

  app.get(
    '/passports/:token/documents/:entry_id',
    {
      schema: {
        ...describe('health', 'A document that a link shares', Type.String(), { refusals }),
        produces: ['application/pdf', 'image/webp'],
        params: object({ token: token(), entry_id: uuid() }),
      },
      serializerCompiler: () => (data) => data as string,
    },
    async (request, reply) => {
      const { token, entry_id } = request.params;
      keepQuiet(reply);
      const ctx = await makeCtx(request);
      return sendDocument(reply, await health.readPassportDocument(ctx, token, entry_id));
    },
  );
};

/** The address itself is the secret: no search engine and no other site may hear of it. */
const keepQuiet = (reply: FastifyReply) =>
  reply.headers({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' });
