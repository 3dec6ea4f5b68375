import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya } from '#test/people.ts';

const INVOICES = 200;
const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const owner = await maya(db, MONDAY);

it('two hundred invoices issued at once are numbered without gap or repeat, refused ones among them', async () => {
  const { rows } = await sql<{ id: string }>`
    WITH visits AS (
      INSERT INTO appointments (confirmation_code, clinic_id, owner_id, pet_id, service_id, appointment_type,
        scheduled_date, scheduled_start, scheduled_end, status, price_cents)
      SELECT 'RACE' || n, ${town.clinic.id}, ${owner.user_id}, ${owner.biscuit.id}, ${town.examId}, 'in_person',
        '2026-11-01', '09:00', '09:30', 'completed', n * 100
      FROM generate_series(1, ${INVOICES}) AS n RETURNING id)
    SELECT id FROM visits`.execute(db);
  for (const { id } of rows) await domain.invoices.draft(town.grace.ctx, id);
  const drafts = await sql<{ id: string }>`SELECT id FROM invoices`.execute(db);
  // Each is asked for twice at once: one of the two is refused and must not take a number with it.
  const tries = await Promise.allSettled(
    [...drafts.rows, ...drafts.rows].map(({ id }) => domain.invoices.issue(town.grace.ctx, id)),
  );
  assert.equal(tries.filter((one) => one.status === 'fulfilled').length, INVOICES);
  const numbers = await sql<{ number: number }>`
    SELECT number FROM invoices ORDER BY number`.execute(db);
  assert.deepEqual(
    numbers.rows.map((row) => row.number),
    Array.from({ length: INVOICES }, (_, i) => i + 1),
  );
});
