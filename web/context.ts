import { createContext } from 'react-router';
import type { Ctx, Domain } from './contract.ts';

/** What the server hands to every loader and action of one request. */
export type App = {
  domain: Domain;
  /** The request's context; made once, rejects when the database is away. */
  ctx: () => Promise<Ctx>;
  /** Absent in development. */
  nonce: string | undefined;
  /** Whether this is a demo whose e-mail can be looked at. */
  hasMailbox: boolean;
  /** The largest upload that is taken. */
  uploadLimitBytes: number;
  /** Scheme and host that the reader used. */
  origin: string;
  /** The site as everybody else knows it, without a trailing slash. */
  site: string;
  session: {
    token: string | null;
    cookie: (token: string, expires_at: string | Date) => string;
    clear: () => string;
  };
};

export const appContext = createContext<App>();
