import { ConfigError, type Env, text, url } from '../env.ts';
import type { S3Settings } from './s3.ts';

/** S3_BUCKET asks for a store that speaks S3; without keys of its own the machine's role opens it. */
export function s3Settings(env: Env): S3Settings | null {
  const bucket = text(env, 'S3_BUCKET');
  if (!bucket) return null;
  const accessKeyId = text(env, 'S3_ACCESS_KEY_ID');
  const secretAccessKey = text(env, 'S3_SECRET_ACCESS_KEY');
  if (accessKeyId && !secretAccessKey) {
    throw new ConfigError('S3_SECRET_ACCESS_KEY', 'is needed, for S3_ACCESS_KEY_ID is set');
  }
  if (secretAccessKey && !accessKeyId) {
    throw new ConfigError('S3_ACCESS_KEY_ID', 'is needed, for S3_SECRET_ACCESS_KEY is set');
  }
  return {
    bucket,
    endpoint: url(env, 'S3_ENDPOINT', ['https:', 'http:']),
    region: text(env, 'S3_REGION') ?? 'us-east-1',
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
  };
}
