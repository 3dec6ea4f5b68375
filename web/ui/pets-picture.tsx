import { Silhouette } from './pet-silhouette.tsx';

/** The waiting room, seen from behind: the one picture on the home page. */
export function PetsPicture({ className = '' }: { className?: string }) {
  return (
    <div aria-hidden className={className}>
      <svg viewBox="0 0 560 420" className="tint-0 block h-auto w-full" role="presentation">
        <defs>
          <clipPath id="room">
            <rect width="560" height="420" rx="28" />
          </clipPath>
        </defs>
        <g clipPath="url(#room)">
          <rect width="560" height="420" fill="var(--tint)" />
          <circle cx="392" cy="150" r="86" fill="var(--color-surface)" opacity="0.65" />
          <path
            d="M0 318c90-46 180-58 280-40s190 10 280-26v168H0Z"
            fill="var(--color-brand)"
            opacity="0.16"
          />
          <rect y="366" width="560" height="54" fill="var(--color-brand)" opacity="0.3" />
        </g>
        <g fill="currentColor" color="var(--tint-ink)">
          <Silhouette of="dog" x={34} y={132} width={260} />
          <Silhouette of="cat" x={232} y={212} width={180} />
          <Silhouette of="rabbit" x={366} y={252} width={138} />
          <Silhouette of="bird" x={468} y={322} width={70} />
        </g>
      </svg>
    </div>
  );
}
