import { Banner } from '../ui/banner.tsx';

/** The same whether or not the address has an account. */
export function LinkSent({ email }: { email: string }) {
  return (
    <Banner tone="good" title="Look into your mail">
      If {email} has an account here, a link is on its way. Open it in this browser; it works once,
      for 15 minutes. None comes? It may be another address, or there is no account yet.
    </Banner>
  );
}
