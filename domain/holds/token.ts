import { createHash, randomBytes } from 'node:crypto';

/** What proves a visitor's hold until they have signed in. */
export const newHoldToken = () => randomBytes(24).toString('base64url');

export const hashHoldToken = (token: string) => createHash('sha256').update(token).digest('hex');
