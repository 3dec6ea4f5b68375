import Star from 'lucide-react/icons/star';
import { Icon } from './icon.tsx';

/** '4.8 (212)' after a star; says so when nobody has rated yet. */
export function Rating({ rating, count }: { rating: number | null; count: number }) {
  if (rating === null || count === 0) {
    return <span className="text-sm text-muted">No reviews yet</span>;
  }
  return (
    <span className="numeric inline-flex items-baseline gap-1 text-sm whitespace-nowrap">
      <Icon of={Star} size={14} className="self-center fill-caution text-caution" />
      <span className="font-medium">
        <span className="sr-only">Rated </span>
        {rating.toFixed(1)}
        <span className="sr-only"> of 5</span>
      </span>
      <span className="text-muted">
        ({count.toLocaleString('en-US')}
        <span className="sr-only"> reviews</span>)
      </span>
    </span>
  );
}

/** Five stars for one review. */
export function Stars({ rating }: { rating: number }) {
  return (
    <span className="inline-flex gap-0.5" role="img" aria-label={`${rating} of 5 stars`}>
      {[1, 2, 3, 4, 5].map((star) => (
        <Icon
          key={star}
          of={Star}
          size={16}
          className={star <= rating ? 'fill-caution text-caution' : 'text-outline'}
        />
      ))}
    </span>
  );
}
