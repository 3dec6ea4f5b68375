import type { S3Client } from '@aws-sdk/client-s3';
import { type FileStore, requireName, typeOf } from './store.ts';

export type S3Settings = {
  bucket: string;
  /** Null is Amazon's own. */
  endpoint: string | null;
  region: string;
  /** Null leaves it to the machine's role. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
};

const PATIENCE_MS = 10_000;

/** Files in a bucket of any store that speaks S3. The library is loaded with the first file: most installations never need it. */
export function s3Store(settings: S3Settings): FileStore {
  const Bucket = settings.bucket;
  let opened: Promise<{ sdk: typeof import('@aws-sdk/client-s3'); client: S3Client }> | null = null;
  const open = () => (opened ??= openClient(settings));
  return {
    async put(name, content) {
      const { sdk, client } = await open();
      const object = { Bucket, Key: requireName(name), Body: content, ContentType: typeOf(name) };
      await client.send(new sdk.PutObjectCommand(object), patience());
    },
    async get(name) {
      const { sdk, client } = await open();
      const object = { Bucket, Key: requireName(name) };
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand(object), patience());
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return null;
        throw error;
      }
    },
    async remove(name) {
      const { sdk, client } = await open();
      const object = { Bucket, Key: requireName(name) };
      await client.send(new sdk.DeleteObjectCommand(object), patience());
    },
  };
}

const patience = () => ({ abortSignal: AbortSignal.timeout(PATIENCE_MS) });

async function openClient({ endpoint, region, credentials }: S3Settings) {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    region,
    // Stores of one's own seldom have a name for each bucket.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // Only Amazon knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { sdk, client };
}
