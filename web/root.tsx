import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url';
import fraunces from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url';
import { type ReactNode, useEffect, useRef } from 'react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
} from 'react-router';
import { workplaces } from '#domain/accounts/account.ts';
import type { Route } from './+types/root';
import { answer } from './answer.ts';
import styles from './app.css?url';
import { isShown } from './meta.ts';
import { PLAIN } from './offline/offline-page.tsx';
import { ErrorPage } from './ui/error-page.tsx';
import { useWaitedFor } from './waiting/use-waited-for.ts';
import { WaitingPage } from './waiting/waiting-page.tsx';

const font = (href: string) =>
  ({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href }) as const;

export const links: Route.LinksFunction = () => [
  font(figtree),
  font(fraunces),
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icons/touch-180.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, site }) => {
    const { actor } = ctx;
    return {
      site,
      reader: actor && {
        first_name: actor.first_name,
        staff: workplaces(actor).length > 0,
        support: actor.roles.some(({ role }) => role === 'support'),
        unread: await domain.inbox.countUnread(ctx),
      },
    };
  });

export function Layout({ children }: { children: ReactNode }) {
  const handle = useMatches().at(-1)?.handle;
  const shown = isShown(handle);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#121614" media="(prefers-color-scheme: dark)" />
        {shown ? null : <meta name="robots" content="noindex, nofollow" />}
        {/* Nothing is drawn without it, and <Links> would ask for it after all scripts. */}
        <link rel="stylesheet" href={styles} precedence="default" />
        <Meta />
        <Links />
      </head>
      <body>
        <a
          href="#content"
          className="sr-only z-50 rounded-control bg-brand px-4 py-3 font-semibold text-on-brand focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        {children}
        {handle === PLAIN ? null : (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  const { state } = useNavigation();
  useFocusAfterNavigation(state === 'idle');
  const waitedFor = useWaitedFor();
  return (
    <>
      {/* Only a slow page shows it: the bar waits before it appears. */}
      <div aria-hidden className={state === 'idle' ? 'progress' : 'progress progress-on'} />
      {waitedFor ? <WaitingPage path={waitedFor} /> : null}
      {/* Kept, for a press on Stop leads back to it as it was. */}
      <div hidden={waitedFor !== null}>
        <Outlet />
      </div>
    </>
  );
}

/** A field, or the first of those that one choice is made of. */
const WRONG = 'main [aria-invalid=true], main fieldset[aria-describedby$="-error"] input';

/** What a full load does by itself: a new page starts at its top, a refused form at its first wrong field. */
function useFocusAfterNavigation(idle: boolean): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  const before = useRef(idle);
  useEffect(() => {
    const arrived = idle && !before.current;
    before.current = idle;
    if (!arrived) return;
    const wrong = document.querySelector<HTMLElement>(WRONG);
    const target =
      wrong ?? (shown.current === pathname ? null : document.getElementById('content'));
    shown.current = pathname;
    target?.focus({ preventScroll: wrong === null });
  }, [idle, pathname]);
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
