// The three pages that strangers meet first, as Lighthouse sees them on a phone: npm run lighthouse
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '#test/browser.ts';
import { freePort } from '#test/free-port.ts';

const PAGES = {
  home: '/',
  results: '/search?where=11201&service=sick-visit',
  clinic: '/clinics/harbor-street-animal-clinic',
};
const FLOORS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const TIMES = {
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
};
const RUNS = 3;
const PATIENCE_MS = 180_000;

type Seen = Record<keyof typeof FLOORS | keyof typeof TIMES, number> & { faults: string[] };

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function look(url: string, port: number): Promise<Seen> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(FLOORS),
  });
  if (!result) throw new Error(`Lighthouse said nothing about ${url}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const scores = Object.keys(FLOORS).map((name) => [
    name,
    Math.round((categories[name]?.score ?? 0) * 100),
  ]);
  const times = Object.entries(TIMES).map(([name, id]) => [name, audits[id]?.numericValue ?? 0]);
  const faults = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return { ...Object.fromEntries([...scores, ...times]), faults };
}

/** A demo town of its own on a free port, in its finished form. */
async function startDemo() {
  const folder = await mkdtemp(join(tmpdir(), 'findmyvet-lighthouse-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, RATE_LIMITS: 'off' };
  const child = spawn(process.execPath, ['bin/start.mjs', 'all'], {
    env: { ...env, LOG_LEVEL: 'warn', PUBLIC_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error('The demo did not start.');
    }
    await pause(200);
  }
  return { url, stop };
}

const executablePath = await ensureBrowser();
const demo = await startDemo();
const port = await freePort();
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
});
let missed = 0;
try {
  for (const [name, path] of Object.entries(PAGES)) {
    // A page is slower the first time after a start.
    await fetch(demo.url + path);
    const seen: Seen[] = [];
    for (let run = 0; run < RUNS; run++) seen.push(await look(demo.url + path, port));
    const of = (key: Exclude<keyof Seen, 'faults'>) => median(seen.map((one) => one[key]));
    const scores = Object.entries(FLOORS).map(([key, floor]) => {
      const score = of(key as keyof typeof FLOORS);
      if (score < floor) missed++;
      return `${key} ${score}${score < floor ? ` (floor ${floor})` : ''}`;
    });
    const times = `LCP ${(of('LCP') / 1000).toFixed(1)} s, TBT ${Math.round(of('TBT'))} ms, CLS ${of('CLS').toFixed(3)}`;
    console.log(`${name.padEnd(8)} ${scores.join(', ')}; ${times}`);
    const faults = new Set(seen.flatMap((one) => one.faults));
    if (faults.size > 0) console.log(`         below 0.9: ${[...faults].join(', ')}`);
  }
} finally {
  await browser.close();
  await demo.stop();
}
console.log(missed === 0 ? '\nEvery score is at its floor or above.' : `\n${missed} missed.`);
process.exitCode = missed === 0 ? 0 : 1;
if (process.connected) process.disconnect?.();
