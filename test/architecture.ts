import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Import = { target: string; typeOnly: boolean };
export type SourceFile = { path: string; text: string; imports: Import[] };
export type Violation = `${string}: ${string}`;

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SKIPPED = new Set(['node_modules', 'build', 'docs']);

// TypeScript 7 has no stable API to ask, and an import statement is regular enough.
const STATEMENT =
  /^(?:import|export)\s+(?<type>type\s+)?(?<names>\*(?:\s+as\s+\w+)?|\w+(?:\s*,\s*\{[^}]*\})?|\{[^}]*\})\s*from\s*'(?<target>[^']+)'/gm;
const BARE = /^import\s*'(?<target>[^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'(?<target>[^']+)'/g;

/** Every source file with what it imports, our own files as paths from the root. */
export function readSources(root = ROOT): SourceFile[] {
  return globSync('**/*.{ts,tsx,mjs}', {
    cwd: root,
    exclude: (name) => SKIPPED.has(name) || name.startsWith('.'),
  })
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

export function readSource(path: string, text: string): SourceFile {
  const statements = [...text.matchAll(STATEMENT)].map(({ groups = {} }) => ({
    target: resolve(path, groups.target ?? ''),
    typeOnly: groups.type !== undefined || isAllTypes(groups.names ?? ''),
  }));
  const others = [...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map(({ groups }) => ({
    target: resolve(path, groups?.target ?? ''),
    typeOnly: false,
  }));
  return { path, text, imports: [...statements, ...others] };
}

// `import { type A, type B } from` leaves nothing at run time that matters to us.
function isAllTypes(names: string): boolean {
  const inBraces = /^\{(?<list>[^}]*)\}$/s.exec(names.trim())?.groups?.list;
  const list = inBraces?.split(',').filter((name) => name.trim() !== '') ?? [];
  return list.length > 0 && list.every((name) => /^\s*type\s/.test(name));
}

function resolve(from: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1);
  if (target.startsWith('.')) return posix.join(posix.dirname(from), target);
  return `package:${target}`;
}
