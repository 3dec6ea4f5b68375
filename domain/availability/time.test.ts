import { after, describe, it } from 'node:test';
import { testDatabase } from '#test/database.ts';
import { checkInstants, checkPlanning } from '#test/time-properties.ts';

const { db } = await testDatabase({ after });

describe('time in eight odd zones', () => {
  it('reads local times as Temporal does', () => checkInstants(db, { numRuns: 150, seed: 26 }));
  it('plans what a minute-by-minute count plans, each slot once, none in a gap', () =>
    checkPlanning(db, { numRuns: 150, seed: 26 }));
});
