import { tintOf } from './tint.ts';

const SMALL_WORDS = new Set(['the', 'and', 'of', 'for', 'at', '&']);

/** Two letters of a clinic's name, or one when the name's second word says only what it is. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const letters = words.filter((word) => /^\p{L}/u.test(word)).map((word) => word[0] ?? '');
  return letters.slice(0, 2).join('').toUpperCase() || '·';
}

type Props = {
  id: string;
  name: string;
  src?: string | null;
  /** Logos are shown whole, on the white that they were drawn for. */
  whole?: boolean;
  size?: 'md' | 'lg' | 'sm';
};

const SIZES = {
  sm: 'size-11 rounded-control text-base',
  md: 'size-16 rounded-control text-xl sm:size-18',
  lg: 'size-18 rounded-card text-2xl sm:size-22',
};

/** A clinic's picture, or its letters on a tint. */
export function Monogram({ id, name, src, whole, size = 'md' }: Props) {
  const shape = `${SIZES[size]} shrink-0`;
  if (src) {
    const fit = whole ? 'border border-line bg-paper object-contain' : 'object-cover';
    return <img src={src} alt="" className={`${shape} ${fit}`} />;
  }
  return (
    <span
      aria-hidden
      className={`${shape} ${tintOf(id)} tinted flex items-center justify-center font-title font-semibold`}
    >
      {initials(name)}
    </span>
  );
}
