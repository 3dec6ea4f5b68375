import { handOver } from './hand-over.mjs';
import { prepare, refuse } from './prepare.mjs';

const ROLES = ['all', 'api', 'worker', 'dev', 'migrate', 'seed'];
const role = process.argv[2] ?? 'all';
if (!ROLES.includes(role)) refuse(`${role} is none of ${ROLES.join(', ')}.`);

await prepare({ web: role === 'all' || role === 'api' });
const mode = role === 'dev' ? 'development' : 'production';
// Named folders: by itself --watch follows every file loaded, among them one that Vite writes at each start.
const WATCHED = ['api', 'domain', 'main.ts', 'migrations', 'platform', 'seeds', 'server', 'worker'];
const paths = WATCHED.map((path) => `--watch-path=${path}`);
const watch = role === 'dev' ? ['--watch', '--watch-preserve-output', ...paths] : [];
handOver([...watch, 'main.ts', ...process.argv.slice(2)], {
  NODE_ENV: process.env.NODE_ENV ?? mode,
});
