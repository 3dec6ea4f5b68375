// One of the project's own programs: node bin/run.mjs scripts/check.ts
import { handOver } from './hand-over.mjs';
import { prepare, refuse } from './prepare.mjs';

const [program, ...args] = process.argv.slice(2);
if (!program) refuse('Say which program to run.');

await prepare({ web: false });
handOver([program, ...args]);
