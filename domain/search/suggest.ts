import type { Ctx } from '#domain/context.ts';
import { suggestPlaces } from '#domain/places/find.ts';
import { selectServices } from './sql/services.ts';
import { correct, selectNames } from './sql/suggest.ts';
import type { Suggestion } from './suggestion.ts';
import { choicesOf } from './words.ts';

const FEW = 3;

/** Services, clinics, vets and places for what is being typed, misspelled words corrected where hardly anything begins so. */
export async function suggest(ctx: Ctx, text: string): Promise<Suggestion[]> {
  const [asked] = await correct(ctx.db, text);
  if (!asked || asked.plain.length < 2) return [];
  const services = await servicesFor(ctx, asked.plain);
  const names = await selectNames(ctx.db, asked.plain);
  const places = await suggestPlaces(ctx, text);
  if (services.length + names.length < FEW && asked.corrected !== asked.plain) {
    services.push(...(await servicesFor(ctx, asked.corrected)));
    names.push(...(await selectNames(ctx.db, asked.corrected)));
  }
  return [
    ...services,
    ...names,
    ...places.map(
      ({ label }): Suggestion => ({
        kind: 'place',
        label,
        detail: null,
        clinic_slug: null,
        service_slug: null,
      }),
    ),
  ];
}

/** Services whose name has a word for each that is asked, or one that means the same. */
async function servicesFor(ctx: Ctx, asked: string): Promise<Suggestion[]> {
  const choices = choicesOf(asked);
  const services = await selectServices(ctx.db);
  const fits = (name: string) => {
    const words = name.toLowerCase().split(/[^a-z]+/);
    return choices.every((any) => any.some((one) => words.some((word) => word.startsWith(one))));
  };
  return services
    .filter(({ name }) => choices.length > 0 && fits(name))
    .map(
      ({ name, slug }): Suggestion => ({
        kind: 'service',
        label: name,
        detail: null,
        clinic_slug: null,
        service_slug: slug,
      }),
    );
}
