import {
  circleMarker,
  control,
  type LatLngBounds,
  type Map as LeafletMap,
  latLngBounds,
  map as makeMap,
  tileLayer,
} from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { CLOSEST, FURTHEST, type Spot } from './mercator.ts';
import { usePins } from './use-pins.ts';
import 'leaflet/dist/leaflet.css';
import './live-map.css';

export type MapSpot = Spot & {
  id: string;
  /** What its pin says, and what is heard before and after that. */
  label: string;
  before: string;
  after: string;
  starts_at: string | null;
};

type Props = {
  spots: MapSpot[];
  origin: Spot;
  /** The window was chosen by the reader and stays as it is. */
  keep: boolean;
  /** The spot that is looked at elsewhere. */
  lit: string | null;
  onLight: (id: string | null) => void;
  onChoose: (id: string) => void;
  /** Where to look for what lies in the window. */
  areaPath: (middle: Spot, radius_km: number) => string;
};

/** Where the search began. */
const HERE = { radius: 7, className: 'map-here', interactive: false };

const DARK = '(prefers-color-scheme: dark)';
const STILLNESS = '(prefers-reduced-motion: reduce)';

/** The map that moves: by hand, wheel, two fingers, keys and buttons. */
export function LiveMap({ spots, origin, keep, lit, onLight, onChoose, areaPath }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [moved, setMoved] = useState<LatLngBounds | null>(null);

  useEffect(() => {
    if (!box.current) return;
    const made = open(box.current);
    setMap(made);
    return () => {
      made.remove();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is a new window; other clinics there are not.
  useEffect(() => {
    if (!map) return;
    const settle = () => setMoved(map.getBounds());
    if (!keep || !hasWindow(map)) {
      const all = latLngBounds([origin, ...spots].map((spot) => [spot.latitude, spot.longitude]));
      map.fitBounds(all, { padding: [60, 60], maxZoom: CLOSEST - 1, animate: false });
    }
    setMoved(null);
    map.on('moveend', settle);
    const here = circleMarker([origin.latitude, origin.longitude], HERE);
    if (!keep) here.addTo(map);
    return () => {
      map.off('moveend', settle);
      here.remove();
    };
  }, [map, origin.latitude, origin.longitude, keep]);

  usePins(map, { spots, lit, onLight, onChoose });

  return (
    <>
      <section ref={box} aria-label="Map of the clinics" className="absolute inset-0" />
      {moved ? (
        <ButtonLink
          to={areaPath(...areaOf(moved))}
          look="plain"
          preventScrollReset
          className="absolute! inset-x-0 top-4 z-[1000] mx-auto w-fit rounded-full! shadow-float"
        >
          Search this area
        </ButtonLink>
      ) : null}
    </>
  );
}

function open(box: HTMLElement): LeafletMap {
  const calm = matchMedia(STILLNESS).matches;
  const made = makeMap(box, {
    minZoom: FURTHEST,
    maxZoom: CLOSEST,
    attributionControl: false,
    zoomControl: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  });
  control
    .zoom({ position: 'topright', zoomInTitle: 'Closer', zoomOutTitle: 'Farther' })
    .addTo(made);
  control
    .attribution({ prefix: false })
    .addAttribution(
      '<a href="https://www.openstreetmap.org/copyright" rel="noreferrer">© OpenStreetMap</a>',
    )
    .addTo(made);
  const dark = matchMedia(DARK);
  const address = () => paths.mapTiles(dark.matches ? 'dark' : 'light');
  const tiles = tileLayer(address()).addTo(made);
  const follow = () => tiles.setUrl(address());
  dark.addEventListener('change', follow);
  made.on('unload', () => dark.removeEventListener('change', follow));
  return made;
}

/** Leaflet throws when it is asked for a window that it was never given. */
function hasWindow(map: LeafletMap): boolean {
  return map.getZoom() !== undefined;
}

/** The middle of a window and how far it reaches from there to its nearer edge, in whole kilometres. */
function areaOf(window: LatLngBounds): [middle: Spot, radius_km: number] {
  const middle = window.getCenter();
  const reach = Math.max(
    middle.distanceTo([middle.lat, window.getEast()]),
    middle.distanceTo([window.getNorth(), middle.lng]),
  );
  const radius_km = Math.min(Math.max(Math.round(reach / 1000), 1), 500);
  return [{ latitude: middle.lat, longitude: middle.lng }, radius_km];
}
