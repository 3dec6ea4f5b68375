import {
  circleMarker,
  divIcon,
  type LayerGroup,
  type Map as LeafletMap,
  latLngBounds,
  layerGroup,
  marker,
} from 'leaflet';
import { useEffect, useRef } from 'react';
import { fold } from './fold.ts';
import type { MapSpot } from './live-map.tsx';
import { CLOSEST } from './mercator.ts';

type Props = {
  spots: MapSpot[];
  lit: string | null;
  onLight: (id: string | null) => void;
  onChoose: (id: string) => void;
};

const PIN =
  'numeric flex min-h-9 w-max items-center rounded-full border px-3 text-sm font-semibold shadow-float pointer-coarse:min-h-11';
const PLAIN = 'border-line bg-surface dark:border-outline text-ink hover:border-ink';
const STRONG = 'border-transparent bg-brand text-on-brand hover:bg-brand-strong';
const LIT = 'data-lit:border-ink data-lit:bg-ink data-lit:text-page data-lit:z-10';

/** What a pin takes, with air around it. */
const HEIGHT = 48;
const widthOf = (label: string) => label.length * 8 + 36;

/** A pin for each spot, the soonest strong; those without room fold into one that leads closer. */
export function usePins(map: LeafletMap | null, { spots, lit, onLight, onChoose }: Props): void {
  // The pins' listeners outlive a rendering.
  const told = useRef({ onLight, onChoose });
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  useEffect(() => {
    told.current = { onLight, onChoose };
  });

  const key = spots.map(({ id, label }) => `${id} ${label}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the spots differ.
  useEffect(() => {
    if (!map) return;
    const layer = layerGroup().addTo(map);
    const place = () => {
      const focused = [...buttons.current].find(([, one]) => one === document.activeElement);
      layer.clearLayers();
      buttons.current = putPins(map, layer, spots, {
        light: (id) => told.current.onLight(id),
        choose: (id) => told.current.onChoose(id),
      });
      if (focused) buttons.current.get(focused[0])?.focus();
    };
    map.on('zoomend', place);
    place();
    return () => {
      map.off('zoomend', place);
      layer.remove();
    };
  }, [map, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new pins are lit as the old ones were.
  useEffect(() => {
    const shown = lit ? buttons.current.get(lit) : undefined;
    shown?.toggleAttribute('data-lit', true);
    return () => {
      shown?.removeAttribute('data-lit');
    };
  }, [lit, map, key]);
}

type Told = { light: (id: string | null) => void; choose: (id: string) => void };

/** Puts the pins; the button of each spot, or of the pin that it is folded into. */
function putPins(map: LeafletMap, layer: LayerGroup, spots: MapSpot[], told: Told) {
  const soonest = soonestOf(spots);
  const first = spots.filter(({ id }) => id === soonest);
  const placed = [...first, ...spots.filter(({ id }) => id !== soonest)].map((spot) => {
    const { x, y } = map.project([spot.latitude, spot.longitude]);
    return { spot, x, y, width: widthOf(spot.label), height: HEIGHT };
  });
  const buttons = new Map<string, HTMLButtonElement>();
  for (const { pin, under } of fold(placed)) {
    const all = [pin, ...under].map(({ spot }) => spot);
    const button = pinFor(all, pin.spot.id === soonest, told, () => closer(map, all));
    for (const { spot } of under) {
      const at = [spot.latitude, spot.longitude] as [number, number];
      circleMarker(at, { radius: 5, className: 'map-dot', interactive: false }).addTo(layer);
    }
    for (const { id } of all) buttons.set(id, button);
    marker([pin.spot.latitude, pin.spot.longitude], {
      icon: divIcon({ html: button, className: 'map-pin', iconSize: [0, 0] }),
      keyboard: false,
    }).addTo(layer);
  }
  return buttons;
}

function soonestOf(spots: MapSpot[]): string | null {
  const times = spots.filter(({ starts_at }) => starts_at !== null);
  times.sort((a, b) => ((a.starts_at ?? '') < (b.starts_at ?? '') ? -1 : 1));
  return times[0]?.id ?? null;
}

function pinFor(spots: MapSpot[], strong: boolean, told: Told, closer: () => boolean) {
  const [spot, ...under] = spots;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `${PIN} ${strong ? STRONG : PLAIN} ${LIT}`;
  button.append(
    unseen(spot?.before ?? ''),
    under.length ? `${spot?.label} +${under.length}` : (spot?.label ?? ''),
    unseen(`${under.length ? ' more close by' : ''}${spot?.after ?? ''}`),
  );
  const id = spot?.id ?? '';
  const light = () => told.light(id);
  const dim = () => told.light(null);
  button.addEventListener('mouseenter', light);
  button.addEventListener('focus', light);
  button.addEventListener('mouseleave', dim);
  button.addEventListener('blur', dim);
  button.addEventListener('click', (event) => {
    // A press on a pin is not one on the map below it.
    event.stopPropagation();
    if (under.length === 0 || !closer()) told.choose(id);
  });
  // Enter and space press the button; the map would take them as its own.
  button.addEventListener('keydown', (event) => event.stopPropagation());
  return button;
}

/** Words for who hears the pin. */
function unseen(words: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = 'sr-only';
  span.textContent = words;
  return span;
}

/** Goes so close that folded pins come apart; false when that is as close as it gets. */
function closer(map: LeafletMap, spots: MapSpot[]): boolean {
  if (map.getZoom() >= CLOSEST) return false;
  const all = latLngBounds(spots.map((spot) => [spot.latitude, spot.longitude]));
  const zoom = Math.min(Math.max(map.getBoundsZoom(all, false), map.getZoom() + 1), CLOSEST);
  map.setView(all.getCenter(), zoom);
  return true;
}
