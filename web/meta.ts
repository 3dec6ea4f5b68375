import type { MetaDescriptor } from 'react-router';
import { paths } from './paths.ts';

/** A route that search engines may show: it exports this as its `handle`. Every other page says `noindex`. */
export const shown = { isShown: true };

export const isShown = (handle: unknown): boolean => handle === shown;

/** What `meta` of a route is given, as far as it matters here; the first match is the root. */
type Asked = {
  matches: readonly ({ loaderData?: unknown } | undefined)[];
  location: { pathname: string };
};

type Page = {
  title: string;
  description: string;
  /** Where it is other than the path: with the part of the query that makes it another page. */
  canonical?: string;
  /** The path of a picture of its own. */
  picture?: string;
  structured?: object[];
};

/** The head of a page that strangers find and share: title, words, one address whatever the query says, and a picture. */
export function publicPage({ matches, location }: Asked, page: Page): MetaDescriptor[] {
  const site = (matches[0]?.loaderData as { site?: string } | undefined)?.site ?? '';
  const url = site + (page.canonical ?? location.pathname);
  const og = (property: string, content: string) => ({ property: `og:${property}`, content });
  return [
    { title: page.title },
    { name: 'description', content: page.description },
    { tagName: 'link', rel: 'canonical', href: url },
    og('type', 'website'),
    og('site_name', 'FindMyVet'),
    og('title', page.title),
    og('description', page.description),
    og('url', url),
    og('image', site + (page.picture ?? paths.socialPicture())),
    og('image:type', 'image/png'),
    og('image:width', '1200'),
    og('image:height', '630'),
    og('image:alt', page.title),
    // Title, words and picture it takes from the above.
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(page.structured ?? []).map((data) => ({ 'script:ld+json': { ...data } })),
  ];
}

type Crumb = { name: string; path: string };

/** The way to a page from the first one, as schema.org BreadcrumbList. */
export const breadcrumbs = (site: string, crumbs: Crumb[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: site + path,
  })),
});

/** The site and how to search it, as schema.org WebSite. */
export const website = (site: string) => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: 'FindMyVet',
  url: `${site}/`,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site}/search?where={where}` },
    'query-input': 'required name=where',
  },
});
