import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { node, refuse, root } from './prepare.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a TypeScript file on the project's own Node, passes signals on, and ends with its exit code. */
export function handOver(args, env = {}) {
  // A group of its own: Ctrl-C reaches the child once, through us, and not a second time from the terminal.
  // Not for Node's watcher, which does not notice when we are gone: it has to go with our group.
  const ownGroup = process.platform !== 'win32' && !args.includes('--watch');
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: ownGroup,
  });
  let firstSignal = 0;
  const forward = (signal) => {
    // npm repeats the terminal's Ctrl-C within milliseconds; only a person's second one means "now".
    if (firstSignal === 0) child.kill(signal);
    else if (Date.now() - firstSignal > 1_000) child.kill('SIGKILL');
    firstSignal ||= Date.now();
  };
  for (const signal of FORWARDED) process.on(signal, () => forward(signal));
  endWithNpm(() => forward('SIGTERM'));
  child.on('error', (error) => refuse(`${node} could not be run: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

// A killed npm takes nobody with it, and the port would stay taken.
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const atStart = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === atStart) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}

// npm runs a script through a shell, which on Linux stays between the two of us.
function ancestors() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(parent);
  }
}
