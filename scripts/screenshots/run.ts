import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '#test/browser.ts';
import { openBrowser } from '#test/e2e/browser.ts';
import { withFreshServer } from '../fresh-database.ts';
import { type Studio, small, take } from './camera.ts';
import { FOLDER, writeIndex } from './index-page.ts';
import { PICTURES, type Picture } from './pictures.ts';
import { makeThings } from './things.ts';
import { openTown } from './town.ts';

// npm run screenshots -- [part of a name]… [--into FOLDER]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string' } },
});
const wanted = PICTURES.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
const folder = values.into ?? fileURLToPath(FOLDER);
const began = performance.now();
const closing: (() => Promise<unknown>)[] = [];
const scope = { after: (fn: () => Promise<void>) => void closing.unshift(fn) };

process.env.CHROME_PATH = await ensureBrowser();
// One moment for everybody, so that the pictures of two runs differ only where the product does.
const now = comingDecember(new Date());
mock.timers.enable({ apis: ['Date'], now });

const failed = await withFreshServer(async (server) => {
  try {
    const town = await openTown(server, scope);
    const things = await makeThings(town, now);
    const browser = await openBrowser(scope);
    return await takeAll({ browser, ...town, now, things });
  } finally {
    for (const close of closing) await close();
  }
});
if (!values.into) {
  writeFileSync(new URL('README.md', FOLDER), writeIndex());
  forgetOld();
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${wanted.length - failed} of ${wanted.length} pictures in ${seconds} s, ${kilobytes()} kB in all`,
);
process.exitCode = failed > 0 ? 1 : 0;
if (process.connected) process.disconnect?.();

/** Takes the pictures two at a time; says which could not be taken, and how many those are. */
async function takeAll(studio: Studio): Promise<number> {
  const queue = [...wanted];
  let failures = 0;
  const photographer = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        await keep(next, await take(studio, next));
        console.log(next.name);
      } catch (error) {
        failures++;
        console.error(`${next.name}: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all([photographer(), photographer()]);
  return failures;
}

async function keep(picture: Picture, png: Buffer): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (values.into) writeFileSync(join(folder, `${picture.name}.png`), png);
  else writeFileSync(join(folder, `${picture.name}.webp`), await small(png, picture));
}

/** Pictures that nobody lists any more. */
function forgetOld(): void {
  const listed = new Set(PICTURES.map(({ name }) => `${name}.webp`));
  for (const file of readdirSync(FOLDER)) {
    if (file.endsWith('.webp') && !listed.has(file)) rmSync(new URL(file, FOLDER));
  }
}

function kilobytes(): number {
  const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}

/** Ten to eleven in the morning of the next first Tuesday of a December, in New York. Ahead of us, for browsers drop cookies of the past. */
function comingDecember(after: Date): Date {
  for (let year = after.getUTCFullYear(); ; year++) {
    const first = new Date(Date.UTC(year, 11, 1, 15, 50));
    first.setUTCDate(1 + ((9 - first.getUTCDay()) % 7));
    if (first > after) return first;
  }
}
