import { answer } from '../answer.ts';
import { oneLine } from '../form-values.ts';
import { serviceName } from '../format.ts';
import type { Route } from './+types/suggestions';

/** What the words that are being typed may become: services, clinics, vets. */
export const loader = (args: Route.LoaderArgs): Promise<{ label: string; detail: string }[]> =>
  answer(args, async ({ domain, ctx, url }) => {
    const text = oneLine(url.searchParams.get('q') ?? '').slice(0, 80);
    if (!text) return [];
    const found = await domain.search.suggest(ctx, text);
    return found
      .filter(({ kind }) => kind !== 'place')
      .map(({ kind, label, detail }) => ({
        label: kind === 'service' ? serviceName(label) : label,
        detail: detail ?? 'A kind of visit',
      }));
  });

/** Without them one types on. */
export const clientLoader = ({ serverLoader }: Route.ClientLoaderArgs) =>
  serverLoader().catch(() => []);
