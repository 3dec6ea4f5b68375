import { paths } from '../paths.ts';

/** Lets the browser keep what it needs without a network, once everything that the page itself needs is there. */
export function startWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  // Where it is refused, in a private window for one, the site is as good as it was.
  const start = () => void navigator.serviceWorker.register(paths.serviceWorker()).catch(() => {});
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}
