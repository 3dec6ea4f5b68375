import { posix } from 'node:path';
import type { Import, SourceFile, Violation } from './architecture.ts';

type Rule = (file: SourceFile, all: SourceFile[]) => string[];

const FOLDERS = new Set(
  'api bench bin domain migrations platform sandbox scripts seeds server test web worker'.split(
    ' ',
  ),
);
const MAY_IMPORT: Record<string, string[]> = {
  platform: ['platform'],
  domain: ['domain', 'platform'],
  api: ['api', 'domain', 'platform'],
  web: ['web', 'domain', 'platform'],
  worker: ['worker', 'domain', 'platform'],
  sandbox: ['sandbox'],
  seeds: ['seeds', 'domain', 'platform'],
  migrations: [],
};
const READS_ENVIRONMENT = /^(main\.ts|platform\/config\.ts|(bin|test|scripts|bench)\/.*)$/;
const NAMES_TABLES =
  /^(domain\/[^/]+\/(sql\/|[a-z-]+-sql\.ts$)|(migrations|seeds|bench|scripts|test)\/)/;
const TABLE_NAMED =
  /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\b(?:SELECT\b[^'`]*\bFROM|INSERT\s+INTO|DELETE\s+FROM)\s+[a-z_]+|\bUPDATE\s+[a-z_]+\s+SET\b/;
const VETERINARY =
  /\b(vets?|pets?|clinics?|veterinar\w*|animals?|species|breeds?|appointments?|slots?|patients?)\b/i;
// Services are what clinics offer; what a file must not be is somebody's service.
const EMPTY_NAMES = /(^|[-.])(utils?|helpers?|managers?|common|misc)([-.]|$)|-service\./;
const isTest = (path: string) => /\.test\.tsx?$|(^|\/)test\//.test(path);

/** Who may import whom, by the first folder of the path. Types of the tables belong to everyone. */
const folders: Rule = ({ path, imports }) => {
  const allowed = MAY_IMPORT[top(path)];
  if (!allowed || isTest(path)) return [];
  return imports
    .filter(({ target }) => FOLDERS.has(top(target)) && !allowed.includes(top(target)))
    .filter(({ target }) => target !== 'migrations/types.ts')
    .map(({ target }) => `${top(path)}/ may not import ${target}`);
};

/** A module's SQL is its own. */
const privateSql: Rule = ({ path, imports }) => {
  if (isTest(path)) return [];
  return imports
    .filter(({ target }) => isSql(target) && moduleOf(target) !== moduleOf(path))
    .map(({ target }) => `${target} belongs to its module alone`);
};

/**
 * The web build must not bundle a second copy of what has state: at run time only files that lean on nothing. The plugin
 * that serves the pages is not part of the build.
 */
const pureInWeb: Rule = ({ path, imports }, all) => {
  if (top(path) !== 'web' || path === 'web/server.ts' || isTest(path)) return [];
  return imports
    .filter(({ target, typeOnly }) => !typeOnly && ['domain', 'platform'].includes(top(target)))
    .filter(({ target }) => !isPure(target, all))
    .map(({ target }) => `the pages may import ${target} for its types only`);
};

const environment: Rule = ({ path, text }) =>
  !READS_ENVIRONMENT.test(path) && !isTest(path) && /\bprocess\.env\b/.test(text)
    ? ['only main.ts reads the environment']
    : [];

const tables: Rule = ({ path, text }) =>
  !NAMES_TABLES.test(path) &&
  !isTest(path) &&
  ['api', 'domain', 'web', 'worker'].includes(top(path))
    ? text
        .split('\n')
        .filter((line) => TABLE_NAMED.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
        .map((line) => `names a table outside domain/*/sql/: ${line.trim()}`)
    : [];

const platformWords: Rule = ({ path, text }) => {
  const word = top(path) === 'platform' ? VETERINARY.exec(text)?.[0] : undefined;
  return word ? [`platform/ knows no "${word}"`] : [];
};

const names: Rule = ({ path }) =>
  EMPTY_NAMES.test(posix.basename(path))
    ? ['say what is in it: no util, helper, manager or service']
    : [];

export const RULES = {
  'folders import only what they may': folders,
  'the SQL of a module is its own': privateSql,
  'web imports domain code for its types, at run time only pure files': pureInWeb,
  'only main.ts reads the environment': environment,
  'only domain/*/sql names tables': tables,
  'platform has no veterinary word': platformWords,
  'no file is called util, helper, manager or service': names,
} satisfies Record<string, Rule>;

export function violations(rule: Rule, files: SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    rule(file, files).map((text): Violation => `${file.path}: ${text}`),
  );
}

/** The first cycle of run-time imports among the modules of domain/, as the list of modules, or null. */
export function findCycle(files: SourceFile[]): string[] | null {
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = moduleOf(path);
    if (!from || isTest(path)) continue;
    for (const to of imports.filter(isRunTime).map(({ target }) => moduleOf(target))) {
      if (to && to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  const finished = new Set<string>();
  const walk = (module: string, trail: string[]): string[] | null => {
    if (trail.includes(module)) return [...trail.slice(trail.indexOf(module)), module];
    if (finished.has(module)) return null;
    for (const next of edges.get(module) ?? []) {
      const cycle = walk(next, [...trail, module]);
      if (cycle) return cycle;
    }
    finished.add(module);
    return null;
  };
  for (const module of edges.keys()) {
    const cycle = walk(module, []);
    if (cycle) return cycle;
  }
  return null;
}

const isRunTime = ({ typeOnly }: Import) => !typeOnly;
const top = (path: string) => path.split('/', 1)[0] ?? '';
const isSql = (path: string) => /^domain\/[^/]+\/sql\//.test(path);

/** `appointments` of domain/appointments/book.ts; nothing for domain/index.ts. */
function moduleOf(path: string): string | null {
  return /^domain\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Imports nothing at run time, or only files of domain/ of which the same is true. */
function isPure(path: string, all: SourceFile[]): boolean {
  const file = all.find((candidate) => candidate.path === path);
  if (!file || top(path) !== 'domain') return false;
  return file.imports.filter(isRunTime).every(({ target }) => isPure(target, all));
}
