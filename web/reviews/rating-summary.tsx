import { Link } from 'react-router';
import type { RatingSummary as Summary } from '../contract.ts';
import { plural } from '../format.ts';
import { Stars } from '../ui/rating.tsx';

const PARTS = [
  ['care_rating', 'Care'],
  ['wait_rating', 'Wait'],
  ['value_rating', 'Value'],
] as const;

type Props = {
  summary: Summary;
  /** Where the reviews of so many stars are. */
  toStars: (stars: number) => string;
};

/** The mean, how the stars fall, and what they were for. */
export function RatingSummary({ summary, toStars }: Props) {
  if (summary.rating === null) {
    return <p className="text-muted">No reviews yet. Only people who were there can write one.</p>;
  }
  return (
    <div className="mb-6 grid gap-x-10 gap-y-4 sm:grid-cols-[auto_minmax(0,20rem)]">
      <div>
        <p className="flex items-center gap-3">
          <span className="numeric font-title text-3xl font-semibold">
            {summary.rating.toFixed(1)}
          </span>
          <span className="text-sm text-muted">
            <Stars rating={Math.round(summary.rating)} />
            <br />
            {plural(summary.review_count, 'review')} after a visit
          </span>
        </p>
        <dl className="numeric mt-3 flex gap-5 text-sm">
          {PARTS.map(([name, label]) =>
            summary[name] === null ? null : (
              <div key={name}>
                <dt className="text-muted">{label}</dt>
                <dd className="font-semibold">{summary[name].toFixed(1)}</dd>
              </div>
            ),
          )}
        </dl>
      </div>
      <ul className="numeric grid content-start text-sm">
        {summary.distribution.map(({ stars, count }) => (
          <li key={stars}>
            <Link
              to={toStars(stars)}
              className="grid min-h-6 grid-cols-[3.5rem_1fr_2.5rem] items-center gap-2 hover:underline pointer-coarse:min-h-11"
            >
              <span className="whitespace-nowrap text-muted">{plural(stars, 'star')}</span>
              <progress
                className="share w-full"
                value={count}
                max={summary.review_count}
                aria-hidden
              />
              <span className="text-right">
                {count}
                <span className="sr-only"> {count === 1 ? 'review' : 'reviews'}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
