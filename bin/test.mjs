import { handOver } from './hand-over.mjs';
import { prepare } from './prepare.mjs';

const args = process.argv.slice(2);
const long = args.includes('--long');
const paths = args.filter((arg) => !arg.startsWith('-'));
// Tests of these folders never open a page, so asking for one of them does not wait for a build.
const pageless = /^(api|domain|platform|seeds|worker|test\/(?!e2e))/;

await prepare({ web: paths.length === 0 || !paths.every((path) => pageless.test(path)) });
handOver(
  ['test/run.ts', ...args.filter((arg) => arg !== '--long')],
  long ? { NODE_ENV: 'test', TEST_LONG: '1' } : { NODE_ENV: 'test' },
);
