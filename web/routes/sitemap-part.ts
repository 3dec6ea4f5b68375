import { data } from 'react-router';
import { answer } from '../answer.ts';
import { paths } from '../paths.ts';
import { MOST, type Place, sitemap } from '../sitemap.ts';
import type { Route } from './+types/sitemap-part';

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, site }) => {
    const [, part = ''] = /^(pages|[1-9]\d{0,4})\.xml$/.exec(args.params.part) ?? [];
    if (!part) throw data({ code: 'not_found' }, 404);
    if (part === 'pages') {
      const pages = [paths.home(), paths.search(), paths.emergency(), paths.listClinic()];
      return sitemap('urlset', [pages.map((path) => ({ url: site + path }))]);
    }
    const clinics = domain.clinics.everyPublic(ctx, {
      skipped: (Number(part) - 1) * MOST,
      most: MOST,
    });
    return sitemap('urlset', placesOf(clinics));

    async function* placesOf(batches: typeof clinics): AsyncGenerator<Place[]> {
      for await (const batch of batches) {
        yield batch.map(({ slug, changed_on }) => ({ url: site + paths.clinic(slug), changed_on }));
      }
    }
  });
