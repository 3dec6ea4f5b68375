import type { FastifyInstance, FastifyReply } from 'fastify';
import { mapData } from './data.ts';
import { draw, isLook, type Look, tileView, type View, viewAround } from './draw.ts';
import { CLOSEST, FURTHEST, type Spot } from './mercator.ts';

const LARGEST = 1600;
const MOST_PINS = 100;

/** The map as pictures: squares for the one that moves, and stills of a place. They are the same for everyone. */
export async function mapPlugin(app: FastifyInstance): Promise<void> {
  app.get<{ Params: Record<'look' | 'zoom' | 'x' | 'y', string> }>(
    '/map/:look/:zoom/:x/:y.svg',
    async ({ params }, reply) => {
      const [zoom = Number.NaN, x = Number.NaN, y = Number.NaN] = [
        params.zoom,
        params.x,
        params.y,
      ].map((text) => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN));
      if (!isZoom(zoom) || !(x < 2 ** zoom) || !(y < 2 ** zoom)) return nothing(reply);
      return picture(reply, params.look, tileView(zoom, x, y));
    },
  );

  app.get<{ Params: { look: string }; Querystring: Record<string, string | undefined> }>(
    '/map/:look/still.svg',
    async ({ params, query }, reply) => {
      const [at] = spots(query.near) ?? [];
      const zoom = Number(query.zoom);
      const [width = 0, height = 0] = (query.size ?? '').split('x').map(Number);
      const pins = spots(query.pins);
      const fits = [width, height].every((side) => side >= 16 && side <= LARGEST);
      if (!at || !isZoom(zoom) || !fits || !pins || pins.length > MOST_PINS) return nothing(reply);
      return picture(reply, params.look, viewAround(at, zoom, width, height), pins);
    },
  );
}

const isZoom = (zoom: number) => Number.isInteger(zoom) && zoom >= FURTHEST && zoom <= CLOSEST;

/** '40.69,-73.99;40.7,-73.9' as spots; null when any of them is no place on earth. */
function spots(text: unknown): Spot[] | null {
  if (text === undefined) return [];
  const all = String(text)
    .split(';')
    .map((pair) => {
      const [latitude = Number.NaN, longitude = Number.NaN] = pair.split(',').map(Number);
      return { latitude, longitude };
    });
  const isPlace = ({ latitude, longitude }: Spot) =>
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return all.every(isPlace) ? all : null;
}

async function picture(reply: FastifyReply, look: string, view: View, pins: Spot[] = []) {
  if (!isLook(look)) return nothing(reply);
  return reply
    .type('image/svg+xml')
    .headers({
      'cache-control': 'public, max-age=604800',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    .send(draw(await mapData(), look as Look, view, pins));
}

const nothing = (reply: FastifyReply) => reply.code(404).type('text/plain').send('No such map.');
