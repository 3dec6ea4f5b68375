import type { ClinicPhoto } from '../contract.ts';
import { Photo } from '../pictures/photo.tsx';

/** The clinic's photos in a strip that slides sideways; nothing when there are none. */
export function Gallery({ photos }: { photos: ClinicPhoto[] }) {
  if (photos.length === 0) return null;
  return (
    <section
      aria-label="Photos"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what slides must slide by keyboard as well.
      tabIndex={0}
      className="flex snap-x gap-3 overflow-x-auto rounded-card"
    >
      {photos.map((photo, place) => (
        <Photo
          key={photo.id}
          photo={photo}
          eager={place === 0}
          sizes="(min-width: 40rem) 24rem, 18rem"
          className="h-48 w-auto max-w-none rounded-card bg-sunken sm:h-64"
        />
      ))}
    </section>
  );
}
