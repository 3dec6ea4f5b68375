import type { ReactNode } from 'react';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonAnchor } from '../ui/button.tsx';
import { SHELL } from '../ui/header.tsx';
import { Title } from '../ui/page.tsx';

type Props = { title: string; since: string; children: ReactNode };

/** A page for when there is no network: it needs no script, and leads nowhere that is not kept. */
export function OfflinePage({ title, since, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line">
        <div className={`${SHELL} flex items-center justify-between py-2`}>
          <p className="flex min-h-11 items-center font-title text-xl font-semibold tracking-tight text-brand">
            FindMyVet
          </p>
          <nav aria-label="Main" className="flex gap-5 font-medium text-brand-ink">
            <a href={paths.visits()} className="flex min-h-11 items-center hover:underline">
              Your visits
            </a>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={`${SHELL} flex-1 outline-none`}>
        <div className="mx-auto max-w-xl">
          <Title className="mt-8 mb-5 sm:mt-12">{title}</Title>
          <Banner tone="info" title={`You are offline. ${since}`}>
            Nothing here changes until there is a network again.
          </Banner>
          {children}
          <p className="mt-6 mb-10">
            {/* Asks for the page at this very address again. */}
            <ButtonAnchor href="" look="plain">
              Try again
            </ButtonAnchor>
          </p>
        </div>
      </main>
    </div>
  );
}

/** Told to the document, which then brings no script. */
export const PLAIN = { plain: true } as const;
