import { appContext } from '../context.ts';
import { paths } from '../paths.ts';
import type { Route } from './+types/robots';

// What needs a person, or is made for one reader, and what is no page.
const KEPT_OUT = [
  '/account',
  '/book/',
  '/breeds',
  '/calendar',
  '/checkouts/',
  '/desk',
  '/dev/',
  '/household',
  '/invoices',
  '/notifications',
  '/passports/',
  '/payment',
  '/pets',
  '/places',
  '/suggestions',
  '/support',
  '/vet-profile',
  '/visits',
  '/v1/',
];

export function loader({ context }: Route.LoaderArgs): Response {
  const { site } = context.get(appContext);
  const lines = [
    'User-agent: *',
    ...KEPT_OUT.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${site}${paths.sitemap()}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
