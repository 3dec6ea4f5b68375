// One of the project's own programs: node bin/run.mjs [--pages] scripts/check.ts
import { handOver } from './hand-over.mjs';
import { prepare, refuse } from './prepare.mjs';

const pages = process.argv[2] === '--pages';
const [program, ...args] = process.argv.slice(pages ? 3 : 2);
if (!program) refuse('Say which program to run.');

await prepare({ web: pages });
handOver([program, ...args]);
