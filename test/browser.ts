import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAM_FILES = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

const KNOWN_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: PROGRAM_FILES.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/** The path of a Chromium: CHROME_PATH, one on the machine, or one fetched now. Throws when none can be had. */
export async function ensureBrowser(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen && existsSync(chosen)) return chosen;
  if (chosen) throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`);
  const found = installedBrowser() ?? (await playwrightBrowser());
  if (found) return found;
  console.error('Getting a browser for the browser tests (once)…');
  if (isDebianRoot()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!installedBrowser()) {
    const cli = join('node_modules', 'playwright-core', 'cli.js');
    const withLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
    run(process.execPath, [cli, 'install', ...withLibraries, 'chromium']);
  }
  const fetched = installedBrowser() ?? (await playwrightBrowser());
  if (fetched) return fetched;
  throw new Error(
    'No Chromium was found and none could be fetched; install one, or set CHROME_PATH to it.',
  );
}

function installedBrowser(): string | undefined {
  const onPath = ['chromium', 'google-chrome'].map((name) => {
    const { stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    return stdout?.trim() ?? '';
  });
  const places = [...(KNOWN_PLACES[process.platform] ?? []), ...onPath];
  return places.find((path) => path !== '' && existsSync(path));
}

async function playwrightBrowser(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

// Ubuntu's package of that name is a snap, which does not run in a container.
function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(program: string, args: string[]) {
  try {
    execFileSync(program, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    console.error(`${program} ${args[0]} did not succeed: ${(error as Error).message}`);
  }
}
