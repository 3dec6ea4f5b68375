import { ACCOUNT } from './pages/account.ts';
import { DESK } from './pages/desk.ts';
import { FINDING } from './pages/finding.ts';
import { OWNER } from './pages/owner.ts';
import { SUPPORT } from './pages/support.ts';
import type { PageShots } from './shot.ts';

/** The pictures of every page of web/routes.ts, by the name of its file. */
export const PAGES: Record<string, PageShots> = {
  ...FINDING,
  ...OWNER,
  ...ACCOUNT,
  ...DESK,
  ...SUPPORT,
};
