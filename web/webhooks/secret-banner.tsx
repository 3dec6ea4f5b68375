import { Banner } from '../ui/banner.tsx';

/** The secret, on the one page that ever shows it. */
export function SecretBanner({ secret }: { secret: string }) {
  return (
    <Banner tone="good" title="Here is the secret. It is shown only now.">
      <input
        readOnly
        aria-label="Secret"
        value={secret}
        className="mt-1 h-11 w-full rounded-control border border-outline bg-surface px-3 text-ink"
      />
      <p className="mt-2">
        Your system verifies each call with it, by any library for Standard Webhooks.
      </p>
    </Banner>
  );
}
