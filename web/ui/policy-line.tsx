type Props = { policy: string | null; className?: string };

/** What cancelling means, wherever a visit or its price is shown; before booking, in the clinic's own words. */
export function PolicyLine({ policy, className = '' }: Props) {
  return (
    <p className={`numeric text-sm ${className}`}>
      {policy ?? 'Plans change: cancel as early as you can, so that another pet gets the time.'}
    </p>
  );
}
