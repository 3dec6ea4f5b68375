import { answer } from '../answer.ts';
import { loadAnimals, whoIs } from '../search/animals.ts';
import { find } from '../search/find.ts';
import { readChoices } from '../search/query.ts';
import type { Route } from './+types/search-again';

/** The clinics of a search that is on the screen, as they are now. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { domain, ctx, url } = asked;
    const choices = readChoices(url, ctx.now);
    const [animals, insurers] = await Promise.all([
      loadAnimals(asked),
      domain.clinics.listInsurance(ctx),
    ]);
    const { data } = await find(asked, choices, whoIs(choices.who, animals), insurers);
    return { clinics: data, now: ctx.now.toISOString() };
  });

/** Nobody asked for it: when it fails, the page stays as it is. */
export const clientLoader = ({ serverLoader }: Route.ClientLoaderArgs) =>
  serverLoader().catch(() => null);
