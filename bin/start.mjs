import { handOver } from './hand-over.mjs';
import { prepare, refuse } from './prepare.mjs';

const ROLES = ['all', 'api', 'worker', 'dev', 'migrate', 'seed'];
const role = process.argv[2] ?? 'all';
if (!ROLES.includes(role)) refuse(`${role} is none of ${ROLES.join(', ')}.`);

await prepare({ web: role === 'all' });
const mode = role === 'dev' ? 'development' : 'production';
const watch = role === 'dev' ? ['--watch', '--watch-preserve-output'] : [];
handOver([...watch, 'main.ts', ...process.argv.slice(2)], {
  NODE_ENV: process.env.NODE_ENV ?? mode,
});
