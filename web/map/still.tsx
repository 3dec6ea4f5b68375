import { paths } from '../paths.ts';
import type { Spot } from './mercator.ts';

type Props = {
  at: Spot;
  zoom: number;
  width: number;
  height: number;
  /** The first of them stands out. */
  pins?: Spot[];
  alt: string;
  className?: string;
};

/** A picture of the map, without a script. */
export function Still({ at, zoom, width, height, pins = [], alt, className = '' }: Props) {
  const query = {
    near: place(at),
    zoom,
    size: `${width}x${height}`,
    pins: pins.map(place).join(';') || null,
  };
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet={paths.mapStill('dark', query)} />
      <img
        src={paths.mapStill('light', query)}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        className={`object-cover ${className}`}
      />
    </picture>
  );
}

// Ten metres are less than a pixel.
const place = ({ latitude, longitude }: Spot) => `${latitude.toFixed(4)},${longitude.toFixed(4)}`;

/** Whose water it is; the licence asks for it wherever the map is shown. */
export function MapCredit({ className = '' }: { className?: string }) {
  return (
    <a
      href="https://www.openstreetmap.org/copyright"
      rel="noreferrer"
      className={`rounded-sm bg-surface/80 px-1.5 text-xs text-muted hover:underline ${className}`}
    >
      © OpenStreetMap
    </a>
  );
}
