import { parseArgs } from 'node:util';
import { SIZES } from './data/size.ts';
import { openDatabase } from './database.ts';
import { type Measure, passes, tableOf } from './measure.ts';
import { bookingOverHttp } from './measures/booking.ts';
import { clinicPage } from './measures/clinic-page.ts';
import { bookingBesideBounds, slotReads, soldOut } from './measures/contention.ts';
import { horizonPlanning } from './measures/horizon.ts';
import { searchBesidePostGraphile } from './measures/postgraphile.ts';
import { searchOverHttp } from './measures/search.ts';
import { soonestFirst } from './measures/soonest.ts';
import { searchByWords } from './measures/words.ts';

const MEASURES: Record<string, Measure> = {
  search: searchOverHttp,
  postgraphile: searchBesidePostGraphile,
  booking: bookingOverHttp,
  soonest: soonestFirst,
  words: searchByWords,
  bounds: bookingBesideBounds,
  sold_out: soldOut,
  slots: slotReads,
  clinic_page: clinicPage,
  horizon: horizonPlanning,
};

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'small' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const size = Object.values(SIZES).find(({ name }) => name === values.size);
const chosen = Object.entries(MEASURES).filter(([name]) => !values.only || name === values.only);
if (!size || chosen.length === 0) {
  console.error(`--size is small or full; --only is one of ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(1);
}

const database = await openDatabase(size);
const measured = values.quick ? { ...size, rounds: 2, seconds: 3 } : size;
let missed = 0;
try {
  for (const [name, measure] of chosen) {
    const began = performance.now();
    const figures = await measure({ ...database, size: measured });
    console.log(`\n${name} (${Math.round((performance.now() - began) / 1000)} s)`);
    console.log(tableOf(figures));
    missed += figures.filter((figure) => !passes(figure)).length;
  }
} finally {
  await database.stop();
}
console.log(
  missed === 0 ? '\nEvery figure is on the right side of its floor.' : `\n${missed} missed.`,
);
process.exitCode = missed === 0 ? 0 : 1;
if (process.connected) process.disconnect?.();
