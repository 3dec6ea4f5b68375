import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { MONDAY, maya, stranger } from '#test/people.ts';
import { type Recorded, recordStatement, type Visited, visit } from '#test/query-plan.ts';
import { searchTown } from '#test/search-town.ts';

const { db, ownerUrl: url } = await testDatabase({ after });
await searchTown(db, 900, 3);
await domain.search.tightenAllBounds(stranger(db, MONDAY));
const owner = await maya(db, MONDAY);
const slot = await db
  .selectFrom('availability_slots as s')
  .innerJoin('clinic_services as o', 'o.clinic_id', 's.clinic_id')
  .innerJoin('clinics as c', 'c.id', 's.clinic_id')
  .select(['s.id', 's.clinic_id', 'o.service_id'])
  .where('c.is_active', '=', true)
  .where('c.minimum_notice_min', '=', 0)
  .where('c.intake_paused_until', 'is', null)
  .where('o.is_active', '=', true)
  .where('o.duration_min', '=', 15)
  .where('s.vet_id', 'is not', null)
  .where('s.service_id', 'is', null)
  .where('s.is_blocked', '=', false)
  .where('s.current_bookings', '=', 0)
  .where('s.slot_type', '=', 'in_person')
  .where('s.slot_date', '=', '2026-12-02')
  .executeTakeFirstOrThrow();

type Hot = {
  verb: (ctx: Parameters<typeof domain.search.findClinics>[0]) => Promise<unknown>;
  words: string;
  /** An index that it cannot do without, and the most rows and pages that it may visit. */
  index: string;
  rows: number;
  buffers: number;
};

const near = { near: '40.70,-74.00', radius_km: 50, service: 'general-exam' } as const;
const HOT: Record<string, Hot> = {
  'search, nearest first': {
    verb: (ctx) => domain.search.findClinics(ctx, { ...near, sort: 'distance' }),
    words: 'll_to_earth',
    index: 'clinics_location_idx',
    rows: 60,
    buffers: 2800,
  },
  'search, soonest first': {
    verb: (ctx) => domain.search.findClinics(ctx, { ...near, sort: 'soonest' }),
    words: 'll_to_earth',
    index: 'next_start_bounds_cell_idx',
    // The circle twice: where the first clinics do not fill the page, it is read again.
    rows: 1400,
    buffers: 7000,
  },
  'the times of a search': {
    verb: (ctx) => domain.search.findClinics(ctx, { ...near, sort: 'soonest' }),
    words: 'll_to_earth',
    index: 'idx_slots_available',
    rows: 900,
    buffers: 7000,
  },
  'slots of a clinic': {
    verb: (ctx) =>
      domain.availability.listSlots(ctx, {
        clinic_id: slot.clinic_id,
        service_id: slot.service_id,
      }),
    words: 'availability_slots',
    index: 'idx_slots_available',
    rows: 80,
    buffers: 800,
  },
  booking: {
    verb: (ctx) =>
      domain.appointments
        .book(
          { ...ctx, actor: owner.ctx.actor },
          { slot_id: slot.id, pet_id: owner.biscuit.id, service_id: slot.service_id },
        )
        .then((visit) => domain.appointments.cancel({ ...ctx, actor: owner.ctx.actor }, visit.id)),
    words: 'INSERT INTO appointments AS',
    index: 'availability_slots_pkey',
    rows: 2,
    buffers: 600,
  },
};

/** Small or looked up once; everything else is never read from end to end. */
const SMALL = new Set([
  'services',
  'species',
  'emergency_flags',
  'clinic_closures',
  'insurance_providers',
]);

function complaints({ index, rows, buffers }: Hot, visited: Visited): string[] {
  const through = visited.rows.get(index);
  const scanned = [...visited.scanned].filter((table) => !SMALL.has(table));
  return [
    ...(through === undefined ? [`${index} is not used`] : []),
    ...((through ?? 0) > rows ? [`${through} rows through ${index}`] : []),
    ...(visited.buffers > buffers ? [`${visited.buffers} pages`] : []),
    ...scanned.map((table) => `${table} is read from end to end`),
  ];
}

describe('hot statements find what they need by index', () => {
  for (const [what, hot] of Object.entries(HOT)) {
    let statement: Recorded;
    it(what, async () => {
      statement = await recordStatement(url, hot.words, (on) => hot.verb(stranger(on, MONDAY)));
      // A visit's code is given once.
      const { parameters } = statement;
      for (const [i, value] of parameters.entries()) {
        if (/^[A-Z2-9]{8}$/.test(String(value))) parameters[i] = 'PLANNED2';
      }
      assert.deepEqual(complaints(hot, await visit(url, statement)), []);
    });

    it(`${what}: a lost index would be noticed`, async () => {
      const lose = hot.index.endsWith('_pkey')
        ? 'ALTER TABLE availability_slots DROP CONSTRAINT availability_slots_pkey CASCADE'
        : `DROP INDEX ${hot.index}`;
      assert.notDeepEqual(complaints(hot, await visit(url, statement, lose)), []);
    });
  }
});
