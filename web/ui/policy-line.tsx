/** The clinic's own words on cancelling, wherever a visit or its price is shown. */
export function PolicyLine({
  policy,
  className = '',
}: {
  policy: string | null;
  className?: string;
}) {
  return (
    <p className={`text-sm ${className}`}>
      {policy ?? 'Plans change: cancel as early as you can, so that another pet gets the time.'}
    </p>
  );
}
