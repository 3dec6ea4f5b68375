import { answer } from '../answer.ts';
import type { Route } from './+types/breeds';

/** The known breeds of one kind of animal, for the "Breed" field. */
export const loader = (args: Route.LoaderArgs): Promise<string[]> =>
  answer(args, async ({ domain, ctx, url }) => {
    const species = Number(url.searchParams.get('species_id'));
    if (!Number.isInteger(species) || species < 1 || species > 32_767) return [];
    return (await domain.pets.listBreeds(ctx, species)).map(({ name }) => name);
  });

/** Without them one types on. */
export const clientLoader = ({ serverLoader }: Route.ClientLoaderArgs) =>
  serverLoader().catch(() => []);
