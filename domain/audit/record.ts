import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { insertEntry } from './sql/entries.ts';

/** Something that somebody did, and why. */
export type Deed = {
  /** Such as `staff.invited` or `person.read`. */
  action: string;
  subject_type:
    | 'person'
    | 'clinic'
    | 'vet'
    | 'staff'
    | 'invitation'
    | 'pet'
    | 'webhook'
    | 'message'
    | 'payment';
  subject_id: string | null;
  clinic_id?: string | null;
  reason?: string | null;
  details?: Record<string, unknown>;
};

/** Writes down what the actor does, in the transaction in which it is done. */
export async function record(trx: Trx, ctx: Ctx, deed: Deed): Promise<void> {
  const { details = {}, ...rest } = deed;
  await insertEntry(trx, {
    ...rest,
    details: JSON.stringify(details),
    actor_id: ctx.actor?.user_id ?? null,
    created_at: ctx.now,
  });
}
