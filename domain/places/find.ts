import type { Ctx } from '#domain/context.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { Place, PlaceSuggestion, Whereabouts } from './place.ts';
import { selectByCity, selectByPostalCode, selectSuggestions } from './sql/select.ts';

/** The point that a search starts from. Errors: 422 naming the field when the place is missing or unknown. */
export async function findPlace(ctx: Ctx, asked: Whereabouts): Promise<Place> {
  if (asked.near) return pointOf(asked.near, 'near');
  if (asked.postal_code) return byPostalCode(ctx, asked.postal_code, 'postal_code');
  if (asked.city) return byCity(ctx, asked.city, asked.state ?? null, 'city');
  if (asked.where) return byWords(ctx, asked.where.trim());
  throw InvalidInput.at('where', 'Say where: a ZIP code, a city, or near=latitude,longitude');
}

/** ZIP codes and cities that begin with the text; eight at most. */
export async function suggestPlaces(ctx: Ctx, text: string): Promise<PlaceSuggestion[]> {
  const prefix = text.trim();
  return prefix.length < 2 ? [] : selectSuggestions(ctx.db, prefix);
}

// "11201", "Brooklyn", "Brooklyn, NY", "Brooklyn, NY 11201" and "40.69,-73.99" all say where.
async function byWords(ctx: Ctx, words: string): Promise<Place> {
  if (/^-?\d+(\.\d+)?,\s*-?\d+(\.\d+)?$/.test(words)) return pointOf(words, 'where');
  const postalCode = /\d{5}(?=(-\d{4})?$)/.exec(words)?.[0];
  if (postalCode) return byPostalCode(ctx, postalCode, 'where');
  const [, city = words, state = null] = /^(.*?)(?:,\s*|\s+)([A-Za-z]{2})$/.exec(words) ?? [];
  return byCity(ctx, city, state, 'where').catch((error) => {
    // "La Jolla" ends like a state without being one.
    if (city === words) throw error;
    return byCity(ctx, words, null, 'where');
  });
}

function pointOf(text: string, path: string): Place {
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(',').map(Number);
  if (Math.abs(latitude) > 90) throw InvalidInput.at(path, 'latitude must be between -90 and 90');
  if (Math.abs(longitude) > 180)
    throw InvalidInput.at(path, 'longitude must be between -180 and 180');
  return { label: 'you', latitude, longitude };
}

async function byPostalCode(ctx: Ctx, code: string, path: string): Promise<Place> {
  const [place] = await selectByPostalCode(ctx.db, code);
  if (!place) throw InvalidInput.at(path, `We do not know the ZIP code ${code}`);
  return place;
}

async function byCity(ctx: Ctx, city: string, state: string | null, path: string): Promise<Place> {
  const [place] = await selectByCity(ctx.db, city.trim(), state);
  if (!place) throw InvalidInput.at(path, `We do not know a place called ${city.trim()}`);
  return place;
}
