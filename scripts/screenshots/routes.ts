import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '#web/routes.ts';

/** The pages of web/routes.ts by name: what answers with data, a file or another address is no page. */
export const pageNames = (): string[] =>
  (routes as RouteConfigEntry[])
    .map(({ file }) => /^routes\/(.+)\.tsx$/.exec(file)?.[1])
    .filter((name) => name !== undefined);
