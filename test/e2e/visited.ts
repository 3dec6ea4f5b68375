import { appendFileSync, readFileSync } from 'node:fs';
import { matchPath } from 'react-router';
import routes from '#web/routes.ts';

// Of these there is nothing to look at: they answer with data, or lead on.
const NO_PAGE = /\.ts$/;

/** Notes for the end of the run that a page was looked at. */
export function noteVisit(path: string, width: number): void {
  const file = process.env.TEST_VISITED;
  if (file) appendFileSync(file, `${width} ${path}\n`);
}

/** The pages of the site that no browser looked at, with the width at which it did not. */
export function unvisited(file: string, widths: readonly number[]): string[] {
  const visits = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const patterns = routes
    .filter((one) => !NO_PAGE.test(one.file) && one.path !== '*')
    .map(({ path = '' }) => `/${path}`);
  // A literal path before one with a parameter: `/pets/new` is no pet.
  const byWeight = patterns.toSorted((a, b) => a.split(':').length - b.split(':').length);
  const seen = new Set(
    visits.map((visit) => {
      const [width, path = ''] = visit.split(' ');
      return `${byWeight.find((pattern) => matchPath(pattern, path))} at ${width} px`;
    }),
  );
  return patterns
    .flatMap((pattern) => widths.map((width) => `${pattern} at ${width} px`))
    .filter((page) => !seen.has(page));
}
