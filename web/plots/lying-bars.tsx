type Props = { rows: { name: string; count: number }[] };

/** Named amounts, the longest bar the most; the number stands beside it. */
export function LyingBars({ rows }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className="grid gap-2.5 text-sm">
      {rows.map(({ name, count }) => (
        <li key={name}>
          <p className="flex justify-between gap-3">
            <span>{name}</span>
            <span className="numeric font-semibold">{count.toLocaleString('en-US')}</span>
          </p>
          <svg aria-hidden="true" className="mt-1 h-2 w-full rounded-full bg-sunken">
            <rect width={`${(100 * count) / most}%`} height="100%" rx="4" className="fill-brand" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
