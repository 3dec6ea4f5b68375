import { answer } from '../answer.ts';
import { oneLine } from '../form-values.ts';
import type { Route } from './+types/places';

/** Places that begin with what was typed, for the "Where" field. */
export const loader = (args: Route.LoaderArgs): Promise<string[]> =>
  answer(args, async ({ domain, ctx, url }) => {
    const text = oneLine(url.searchParams.get('q') ?? '').slice(0, 80);
    if (!text) return [];
    return (await domain.search.suggestPlaces(ctx, text)).map(({ label }) => label);
  });

/** Without them one types on. */
export const clientLoader = ({ serverLoader }: Route.ClientLoaderArgs) =>
  serverLoader().catch(() => []);
