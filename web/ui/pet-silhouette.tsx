import { tintOf } from './tint.ts';

const cutOut = { fill: 'var(--tint)' };
const tail = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 5,
  strokeLinecap: 'round',
} as const;

// Each sits with its back to us in a 64 unit square, feet on y = 58.
const SHAPES = {
  dog: (
    <>
      <path d="M46 53c7 0 10-5 9-12" {...tail} />
      <path d="M32 20c-9 1-12 10-14 19-1 5-3 9-3 13 0 4 3 6 8 6h18c5 0 8-2 8-6 0-4-2-8-3-13-2-9-5-18-14-19Z" />
      <path d="M32 7c-7 0-10 5-10 11 0 7 4 11 10 11s10-4 10-11c0-6-3-11-10-11Z" />
      <path d="M26 8c-5-2-10 1-11 7-1 5-1 9 1 11 2 1 4-1 6-4 2-4 4-9 4-14ZM38 8c5-2 10 1 11 7 1 5 1 9-1 11-2 1-4-1-6-4-2-4-4-9-4-14Z" />
    </>
  ),
  cat: (
    <>
      <path d="M43 55.5c9 0 14-5 11-13" {...tail} strokeWidth={4.5} />
      <path d="M32 22c-8 1-12 10-14 19-1 4-2 7-2 10 0 5 3 7 8 7h16c5 0 8-2 8-7 0-3-1-6-2-10-2-9-6-18-14-19Z" />
      <path d="M22.5 8.2c-.4-2 1-2.7 2.5-1.6l4.2 3.3c1.8-.4 3.8-.4 5.6 0L39 6.6c1.5-1.1 2.9-.4 2.5 1.6l-.9 6.3c.6 1.3.9 2.7.9 4.2 0 5.7-4 9.3-9.5 9.3s-9.5-3.6-9.5-9.3c0-1.5.3-2.9.9-4.2l-.9-6.3Z" />
    </>
  ),
  rabbit: (
    <>
      <path d="M27.5 22c-4-3-6.5-9-6.2-14.5.2-3.6 3.7-4.6 5.7-1.4 2.6 4.2 3.7 9.4 3.5 14.9l-3 1ZM36.5 22c4-3 6.5-9 6.2-14.5-.2-3.6-3.7-4.6-5.7-1.4-2.6 4.2-3.7 9.4-3.5 14.9l3 1Z" />
      <path d="M32 17.5c-6 0-9 4-9 8.5s3 8 9 8 9-3.5 9-8-3-8.5-9-8.5Z" />
      <path d="M32 29c-10 1-16 9-16 18.5C16 55 20 58 26 58h12c6 0 10-3 10-10.5C48 38 42 30 32 29Z" />
      <circle cx="32" cy="50" r="5.5" {...cutOut} />
    </>
  ),
  bird: (
    <>
      <path d="M27 50v8M34 50v8" {...tail} strokeWidth={2.5} />
      <path d="M6 53c8-3 10-12 13-20 3-9 10-15 19-15 8 0 13 5 14 11l6 3.2c.8.4.8 1.2 0 1.6L51.5 36C50 46 42 52 32 52c-5 0-8-1-11-3-4 3-9 5-14 5.5-1.5.1-2-.9-1-1.5Z" />
      <path d="M22 40c3-7 9-10 16-9-1 8-6 12-13 12-2 0-4-1-3-3Z" {...cutOut} />
      <circle cx="44" cy="26.5" r="1.9" {...cutOut} />
    </>
  ),
  other: (
    <>
      <ellipse cx="17" cy="30" rx="5" ry="7" transform="rotate(-18 17 30)" />
      <ellipse cx="26.5" cy="18.5" rx="5.2" ry="7.5" transform="rotate(-6 26.5 18.5)" />
      <ellipse cx="38" cy="18.5" rx="5.2" ry="7.5" transform="rotate(6 38 18.5)" />
      <ellipse cx="47" cy="30" rx="5" ry="7" transform="rotate(18 47 30)" />
      <path d="M32 31c-6 0-8 4-11 8-3 3.5-5 5.5-5 9 0 4 3 6 6.5 6 3.5 0 6-1.5 9.5-1.5s6 1.5 9.5 1.5c3.5 0 6.5-2 6.5-6 0-3.5-2-5.5-5-9-3-4-5-8-11-8Z" />
    </>
  ),
};

export type SilhouetteOf = keyof typeof SHAPES;

function silhouetteOf(species: string): SilhouetteOf {
  const name = species.toLowerCase();
  return name in SHAPES ? (name as SilhouetteOf) : 'other';
}

type Drawing = { of: SilhouetteOf; className?: string; x?: number; y?: number; width?: number };

/** Only the drawing; with a place and width it can stand inside another picture. */
export function Silhouette({ of, className, x, y, width }: Drawing) {
  return (
    <svg
      viewBox="0 0 64 64"
      fill="currentColor"
      aria-hidden
      className={className}
      {...{ x, y, width, height: width }}
    >
      {SHAPES[of]}
    </svg>
  );
}

const SIZES = { sm: 'size-11', md: 'size-14', lg: 'size-20' };

type Props = { id: string; species: string; src?: string | null; size?: keyof typeof SIZES };

/** A pet's photo, or its species sitting on the pet's own tint. */
export function PetPicture({ id, species, src, size = 'md' }: Props) {
  const shape = `${SIZES[size]} shrink-0 rounded-full`;
  if (src) return <img src={src} alt="" className={`${shape} object-cover`} />;
  return (
    <span className={`${shape} ${tintOf(id)} tinted flex items-end justify-center overflow-hidden`}>
      <Silhouette of={silhouetteOf(species)} className="size-[82%]" />
    </span>
  );
}
