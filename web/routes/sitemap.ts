import { answer } from '../answer.ts';
import { paths } from '../paths.ts';
import { MOST, sitemap } from '../sitemap.ts';
import type { Route } from './+types/sitemap';

/** The index: one part for the pages of the site, and one for every so many clinics. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, site }) => {
    const parts = Math.ceil((await domain.clinics.countPublic(ctx)) / MOST);
    const names = ['pages' as const, ...Array.from({ length: parts }, (_, index) => index + 1)];
    return sitemap('sitemapindex', [
      names.map((name) => ({ url: site + paths.sitemapPart(name) })),
    ]);
  });
