import type { Compose } from './notifications/message.ts';

/** Every kind of message and who finds its words; a module that sends one adds its composer here. */
export const KINDS: Readonly<Record<string, Compose>> = {};
