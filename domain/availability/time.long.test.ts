import { after, describe, it } from 'node:test';
import { testDatabase } from '#test/database.ts';
import { checkInstants, checkPlanning } from '#test/time-properties.ts';

const { db } = await testDatabase({ after });
const seed = Date.now() % 2 ** 31;

describe(`time in eight odd zones, seed ${seed}`, () => {
  it('reads local times as Temporal does', () => checkInstants(db, { numRuns: 5000, seed }));
  it('plans what a minute-by-minute count plans, each slot once, none in a gap', () =>
    checkPlanning(db, { numRuns: 1500, seed }));
});
