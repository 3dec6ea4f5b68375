// Runs on whatever Node the machine has, from version 20, before there is any dependency.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const WEB_INPUTS = [
  'web',
  'domain',
  'platform',
  'public',
  'package.json',
  'package-lock.json',
  'react-router.config.ts',
  'tsconfig.json',
  'vite.config.ts',
];
const WEB_STAMP = join(root, 'build', '.inputs');

/** Ends the process with one sentence for the person at the terminal. */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs what is missing and, when `web` is asked for, builds the pages; at most one process of a tree does so at a time. */
export async function prepare({ web }) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    refuse(`FindMyVet needs Node 20 or later to start, and this is Node ${process.versions.node}.`);
  }
  if (isInstalled() && (!web || isBuilt())) return;
  await alone(() => {
    if (!isInstalled()) install();
    if (web && !isBuilt()) build();
  });
}

// npm writes node_modules/.package-lock.json last, so an interrupted installation does not pass for a whole one.
function isInstalled() {
  if (!existsSync(node)) return false;
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn(join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : optional || peer;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

function install() {
  console.error('Installing dependencies (once, and again when package-lock.json changes)…');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Not `npm ci`: it refuses a lock file that lacks the builds of tools for platforms other than its author's.
  // `npm install` takes every version from the lock file too, and --no-save leaves that file alone.
  npm(['install', '--no-save', '--include=dev', '--include=optional', ...quiet]);
  // With ignore-scripts set, the package `node` has no program yet.
  if (!existsSync(node)) npm(['rebuild', 'node', '--ignore-scripts=false', ...quiet]);
  if (!existsSync(node)) {
    refuse(
      'The Node of this project was not installed; run `npm rebuild node --ignore-scripts=false` with a network connection, then start again.',
    );
  }
}

function npm(args) {
  const viaNpm = process.env.npm_execpath?.endsWith('.js');
  const command = viaNpm ? process.execPath : windows ? 'npm.cmd' : 'npm';
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: windows && !viaNpm };
  const { status, error } = spawnSync(
    command,
    viaNpm ? [process.env.npm_execpath, ...args] : args,
    options,
  );
  if (status === 0) return;
  refuse(
    `npm ${args[0]} did not succeed${error ? `: ${error.message}` : ''}; see the lines above.`,
  );
}

function isBuilt() {
  if (!existsSync(join(root, 'react-router.config.ts'))) return true;
  return existsSync(WEB_STAMP) && readFileSync(WEB_STAMP, 'utf8') === hashOfInputs();
}

function build() {
  console.error('Building the web pages (again when they change)…');
  const hash = hashOfInputs();
  rmSync(WEB_STAMP, { force: true });
  const cli = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs');
  const { status, stdout, stderr } = spawnSync(node, [cli, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    refuse('The web pages could not be built; see the lines above.');
  }
  mkdirSync(dirname(WEB_STAMP), { recursive: true });
  writeFileSync(WEB_STAMP, hash);
}

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of WEB_INPUTS.flatMap(filesUnder)) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

// mkdir succeeds for exactly one of several processes. Outside node_modules, which npm empties.
async function alone(work) {
  const lock = join(root, '.setup-lock');
  const holder = join(lock, 'pid');
  for (let told = false; !take(lock); ) {
    if (!told) console.error('Another process is setting up this folder; waiting for it…');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (isStale(lock, holder)) rmSync(lock, { recursive: true, force: true });
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  writeFileSync(holder, String(process.pid));
  try {
    await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    return refuse(`This folder has to be set up by a user who may write to it: ${root}`);
  }
}

function isStale(lock, holder) {
  try {
    process.kill(Number(readFileSync(holder, 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    // Between mkdir and the pid there is a moment without a holder.
    return error.code === 'ESRCH' || age > 5_000;
  }
}
