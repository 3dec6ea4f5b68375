import type { Ctx } from '#domain/context.ts';
import { clock, dateTime } from '#domain/notifications/words.ts';
import type { Trx } from '#platform/db.ts';
import { type DeskVisit, isLive, type StatusChange } from './appointment.ts';
import { VisitChanged } from './errors.ts';
import type { InHand } from './in-hand.ts';
import type { Expected } from './input.ts';
import { selectDeskVisit, selectHistory } from './sql/select.ts';

const A_MOMENT_MS = 120_000;

/** Lets a visit in hand pass that is still what whoever changes it last read. Errors: 409 visit_changed, saying what became of it. */
export async function requireAsExpected(
  trx: Trx,
  ctx: Ctx,
  { visit: { id, clinic } }: InHand,
  expected: Expected | undefined,
): Promise<void> {
  if (!expected) return;
  // Read again under the lock: what was read while waiting for it has the vet of before.
  const [visit] = await selectDeskVisit(trx, id, [clinic.id]);
  if (!visit || !differs(visit, expected)) return;
  const last = (await selectHistory(trx, id)).at(-1);
  throw new VisitChanged(
    `${whatBecame(visit, expected, last, ctx.now)} Nothing was changed; have another look first.`,
    standing(visit),
  );
}

const standing = (visit: DeskVisit) => ({
  status: visit.status,
  slot_id: visit.slot_id,
  vet_id: visit.vet?.id ?? null,
  scheduled_date: visit.scheduled_date,
  scheduled_start: visit.scheduled_start,
});

function differs(visit: DeskVisit, expected: Expected): boolean {
  const now: Record<string, string | null> = standing(visit);
  return Object.entries(expected).some(
    ([name, value]) => value !== undefined && (value?.toLowerCase() ?? null) !== now[name],
  );
}

/** 'Biscuit was moved to 10:30 AM by Noor Haddad a moment ago.' */
function whatBecame(
  visit: DeskVisit,
  expected: Expected,
  last: StatusChange | undefined,
  now: Date,
): string {
  const { pet, status, vet, scheduled_date: date, scheduled_start: start } = visit;
  const isElsewhen =
    (expected.scheduled_date ?? date) !== date || (expected.scheduled_start ?? start) !== start;
  const hasOtherVet = expected.vet_id !== undefined && expected.vet_id !== (vet?.id ?? null);
  // Who gives a visit to another vet is not in the history.
  if (isLive(status) && !isElsewhen && hasOtherVet) {
    return vet ? `${pet.name} is with ${vet.name} now.` : `${pet.name} has no vet now.`;
  }
  const by = last?.changed_by_name ? ` by ${last.changed_by_name}` : '';
  const isFresh = last && now.getTime() - Date.parse(last.created_at) < A_MOMENT_MS;
  const when = isFresh ? ' a moment ago' : '';
  switch (status) {
    case 'completed':
      return `${pet.name}’s visit was completed${by}${when}.`;
    case 'no_show':
      return `${pet.name} was marked as a no-show${by}${when}.`;
    case 'cancelled_by_owner':
    case 'cancelled_by_clinic':
      return `${pet.name}’s visit was cancelled${by}${when}.`;
    default: {
      const to = date === expected.scheduled_date ? clock(start) : dateTime(date, start);
      return `${pet.name} was moved to ${to}${by}${when}.`;
    }
  }
}
