import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Ctx } from '#domain/context.ts';
import type { Document } from '#domain/files/document.ts';
import { DomainError } from '#platform/errors.ts';

export const consumes = ['multipart/form-data'];
export const uploadRefusals: (404 | 409 | 413)[] = [404, 409, 413];

/** Lets the routes of a scope take forms with one file in them. */
export async function takeUploads(app: FastifyInstance, most: number): Promise<void> {
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: {
      fileSize: most,
      files: 1,
      fields: 4,
      fieldSize: 4096,
      parts: 5,
      headerPairs: 20,
    },
  });
  // Told at once, before megabytes are read that will not be taken.
  app.addHook('onRequest', async ({ headers }) => {
    if (Number(headers['content-length']) > most + 16_384) {
      const megabytes = `${Math.floor(most / 1_048_576)} MB`;
      throw new DomainError(413, 'file_too_large', `A file may have at most ${megabytes}.`);
    }
  });
}

/** The context was made before the body was read: a repeat is the same request only with the same file. */
export function keyedByUpload(ctx: Ctx, { file, ...rest }: { file: Uint8Array }): Ctx {
  if (!ctx.idempotency) return ctx;
  const { key, request_hash } = ctx.idempotency;
  const hash = createHash('sha256').update(request_hash).update(JSON.stringify(rest)).update(file);
  return { ...ctx, idempotency: { key, request_hash: hash.digest('hex') } };
}

/** A picture is shown, a PDF saved: whatever is in one never runs under our address. */
export function sendDocument(reply: FastifyReply, { name, type, content }: Document): never {
  const how = type.startsWith('image/') ? 'inline' : 'attachment';
  reply.type(type);
  reply.header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(name)}`);
  return content as never;
}
