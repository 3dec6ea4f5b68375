import type { ReactNode } from 'react';
import { useRouteLoaderData } from 'react-router';
import type { loader } from '../root.tsx';
import { Footer } from './footer.tsx';
import { Header, SHELL } from './header.tsx';

type Props = {
  children: ReactNode;
  /** Goes into the header. */
  middle?: ReactNode;
  /** Stays in sight below the header, over the whole width. */
  bar?: ReactNode;
  /** Beside the content where there is room, up to the window's edge. */
  beside?: ReactNode;
  /** Reading width for forms and single cards; the desk takes the whole window. */
  width?: 'narrow' | 'full' | 'window';
  /** What is in it is still on its way. */
  busy?: boolean;
};

/** Header, the page's one <main>, footer. */
export function Page({ children, middle, bar, beside, width = 'full', busy }: Props) {
  // Absent when the root loader itself failed: the error page still wants its header.
  const root = useRouteLoaderData<typeof loader>('root');
  const wide = width === 'window' || beside !== undefined;
  const shell = wide ? 'w-full px-4 sm:px-6' : SHELL;
  const main = (
    <main id="content" tabIndex={-1} aria-busy={busy} className={`${shell} flex-1 outline-none`}>
      {width === 'narrow' ? <div className="mx-auto max-w-xl">{children}</div> : children}
    </main>
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <Header reader={root?.reader ?? null} middle={middle} wide={wide} />
      {bar}
      {beside ? (
        <div className="flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(22rem,36vw)]">
          {main}
          {beside}
        </div>
      ) : (
        main
      )}
      {width === 'window' ? null : <Footer />}
    </div>
  );
}

/** A page's title in the soft serif; one a page. */
export function Title({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <h1 className={`font-title text-2xl font-semibold tracking-tight ${className}`}>{children}</h1>
  );
}
