import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import { requireSupport } from './access.ts';
import type { TrailEntry } from './found.ts';
import type { TrailQuery } from './input.ts';
import { selectTrail } from './sql/trail.ts';

/** What was done, latest first, narrowed by who did it, to what, or where; reading it is written down too. Errors: 401, 404. */
export async function readTrail(
  ctx: Ctx,
  { limit = 20, cursor, ...asked }: TrailQuery & PageInput = {},
): Promise<Page<TrailEntry>> {
  requireSupport(ctx);
  const [before] = cursor ? fromCursor(cursor, ['uuid']) : [null];
  return write(ctx, async (trx) => {
    const rows = await selectTrail(
      trx,
      asked.actor_id ?? null,
      asked.subject_id ?? null,
      asked.clinic_id ?? null,
      before as string | null,
      limit + 1,
    );
    const subject_id = asked.subject_id ?? asked.actor_id ?? null;
    const deed = { subject_type: 'person', subject_id, reason: 'The audit trail' } as const;
    await record(trx, ctx, { action: 'audit.read', ...deed });
    return page(rows, limit, (entry) => [entry.id]);
  });
}
