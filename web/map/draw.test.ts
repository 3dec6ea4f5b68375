import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mapData } from './data.ts';
import { draw, tileView, viewAround } from './draw.ts';
import { frame, project, worldAt } from './mercator.ts';

const BROOKLYN = { latitude: 40.6943, longitude: -73.9903 };
const map = await mapData();
const names = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, name]) => name);

it('draws the water and the towns around a place, more of them the closer one is', () => {
  const near = draw(map, 'light', viewAround(BROOKLYN, 12, 600, 400));
  const far = draw(map, 'light', viewAround(BROOKLYN, 6, 600, 400));
  assert.match(near, /<path transform=/);
  assert.ok(names(near).includes('Hoboken'), names(near).join());
  assert.ok(names(far).includes('Philadelphia'), names(far).join());
  assert.ok(!names(far).includes('Hoboken'));
  // Brooklyn's county share lines, and states do from further out.
  for (const svg of [near, far]) assert.match(svg, /stroke-width="[\d.]+" d="M\d+ \d+l/);
});

it('a pin stands where its place is, and the first one is the large one', () => {
  const svg = draw(map, 'dark', viewAround(BROOKLYN, 12, 600, 400), [
    { latitude: 40.7, longitude: -73.98 },
    BROOKLYN,
  ]);
  const circles = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)];
  // The first is drawn last, above the others.
  const [small, large] = circles.map(([, x, y, r]) => [Number(x), Number(y), Number(r)]);
  assert.ok(Math.abs((small?.[0] ?? 0) - 300) < 1 && Math.abs((small?.[1] ?? 0) - 200) < 1);
  assert.ok((large?.[2] ?? 0) > (small?.[2] ?? 0));
});

it('neighbouring squares show the town between them in both', () => {
  const [x, y] = project(BROOKLYN.longitude, BROOKLYN.latitude).map((part) =>
    Math.floor((part * worldAt(11)) / 256),
  );
  const around = [-1, 0, 1].flatMap((dx) =>
    [-1, 0, 1].flatMap((dy) =>
      names(draw(map, 'light', tileView(11, (x ?? 0) + dx, (y ?? 0) + dy))),
    ),
  );
  assert.ok(new Set(around).size < around.length, around.join());
});

it('frames what it is given as closely as it fits', () => {
  const spots = [BROOKLYN, { latitude: 40.85, longitude: -73.87 }];
  const { zoom, latitude } = frame(spots, 400, 600);
  assert.ok(latitude > 40.6943 && latitude < 40.85);
  const [left, top] = project(-73.9903, 40.85);
  const [right, bottom] = project(-73.87, 40.6943);
  const fits = (at: number) =>
    (right - left) * worldAt(at) <= 400 && (bottom - top) * worldAt(at) <= 600;
  assert.ok(fits(zoom) && !fits(zoom + 1));
  assert.equal(frame([BROOKLYN], 400, 600).zoom, 14);
});
