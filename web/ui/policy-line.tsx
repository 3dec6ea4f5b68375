type Props = {
  policy: string;
  /** What the clinic says about it in its own words, which never says what it costs. */
  note?: string | null;
  className?: string;
};

/** What cancelling means, wherever a visit or its price is shown. */
export function PolicyLine({ policy, note = null, className = '' }: Props) {
  return (
    <div className={`text-sm ${className}`}>
      <p className="numeric">{policy}</p>
      {note ? (
        <p className="mt-1 whitespace-pre-line">
          <span className="font-semibold">The clinic adds:</span> {note}
        </p>
      ) : null}
    </div>
  );
}
