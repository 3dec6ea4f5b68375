import type { ClinicPhoto } from '../contract.ts';

type Props = {
  photo: ClinicPhoto;
  /** How wide it is shown, as CSS says it. */
  sizes: string;
  className: string;
  /** Above the fold: do not wait. */
  eager?: boolean;
};

/** A photo in the best format and width that the reader's browser can show; its measures keep the page from jumping. */
export function Photo({ photo, sizes, className, eager }: Props) {
  const sources = (type: string) =>
    photo.files
      .filter((file) => file.type === type)
      .map(({ url, width }) => `${url} ${width}w`)
      .join(', ');
  return (
    <picture className="block shrink-0 snap-start">
      {sources('image/avif') ? (
        <source type="image/avif" srcSet={sources('image/avif')} sizes={sizes} />
      ) : null}
      <img
        src={photo.url}
        srcSet={sources('image/webp')}
        sizes={sizes}
        width={photo.width}
        height={photo.height}
        alt={photo.alt_text}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
