import { useEffect } from 'react';
import { isRouteErrorResponse, useLocation } from 'react-router';
import { paths } from '../paths.ts';
import { ButtonAnchor, ButtonLink } from './button.tsx';
import { Page, Title } from './page.tsx';
import { Silhouette, type SilhouetteOf } from './pet-silhouette.tsx';

type Words = { title: string; what: string; safe: string; of: SilhouetteOf; retry: boolean };

const MISSING: Words = {
  title: 'This page is not here',
  what: 'The address may have a typing mistake, or what it showed is not yours to see or is gone.',
  safe: 'Your pets and visits are where you left them.',
  of: 'rabbit',
  retry: false,
};
const AWAY: Words = {
  title: 'We cannot reach our records right now',
  what: 'FindMyVet is up, but its database is not answering. We are trying again all the time.',
  safe: 'Booked visits are safe at the clinic. Nothing you did just now was half done.',
  of: 'dog',
  retry: true,
};
const BROKEN: Words = {
  title: 'Something went wrong on our side',
  what: 'The page failed while we were making it. It has been written down for us to mend.',
  safe: 'Booked visits are safe. If you were booking, look at your visits before you try again.',
  of: 'cat',
  retry: true,
};

function wordsFor(error: unknown): Words {
  if (!isRouteErrorResponse(error)) return BROKEN;
  if (error.status === 503) return AWAY;
  return error.status === 404 || error.status === 403 || error.status === 405 ? MISSING : BROKEN;
}

/** What happened, what is safe, what to press. */
export function ErrorPage({ error }: { error: unknown }) {
  const { title, what, safe, of, retry } = wordsFor(error);
  const { pathname, search } = useLocation();
  // Without a network the browser has a better page for this address than an error.
  useEffect(() => {
    if (!isRouteErrorResponse(error) && !navigator.onLine) location.reload();
  }, [error]);
  return (
    <Page width="narrow">
      <title>{`${title} · FindMyVet`}</title>
      <div className="flex flex-col items-center py-16 text-center">
        <span
          aria-hidden
          className="tint-0 tinted mb-8 flex size-32 items-end justify-center overflow-hidden rounded-full"
        >
          <Silhouette of={of} className="size-26" />
        </span>
        <Title>{title}</Title>
        <p className="mt-3">{what}</p>
        <p className="mt-1 text-muted">{safe}</p>
        <div className="mt-8 flex flex-wrap justify-center gap-3">
          {/* A full load, not a client navigation: the script may be part of what failed. */}
          {retry ? <ButtonAnchor href={`${pathname}${search}`}>Try again</ButtonAnchor> : null}
          <ButtonLink to={paths.home()} look={retry ? 'plain' : 'strong'}>
            Find a vet
          </ButtonLink>
          <ButtonLink to={paths.visits()} look="plain">
            Your visits
          </ButtonLink>
        </div>
        <p className="mt-8 text-sm text-muted">
          An emergency? Do not wait for this page: call your nearest animal hospital.
        </p>
      </div>
    </Page>
  );
}
