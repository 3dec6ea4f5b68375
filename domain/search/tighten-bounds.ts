import type { Ctx } from '#domain/context.ts';
import { databaseErrorCode, transact } from '#platform/db.ts';
import { layOut, lockBounds, raiseBounds, selectClinicsAfter, selectLoose } from './sql/bounds.ts';

const CLINICS_A_BATCH = 200;
const NIL = '00000000-0000-0000-0000-000000000000';

// Bounds say nothing to a clock before the one they were made by: others may be a little slow.
const SLACK_MS = 5 * 60_000;
const RECENT_MIN = 3;

const LOCK_NOT_AVAILABLE = '55P03';

/** Raises the bounds that are lower than they need be; searches are right without it, and faster with it. */
export async function tightenBounds(ctx: Ctx): Promise<void> {
  const loose = await selectLoose(ctx.db, ctx.now, RECENT_MIN);
  for (let i = 0; i < loose.length; i += CLINICS_A_BATCH) {
    await tighten(ctx, loose.slice(i, i + CLINICS_A_BATCH));
  }
}

/** The same for every clinic. */
export async function tightenAllBounds(ctx: Ctx): Promise<void> {
  for await (const batch of everyClinic(ctx)) await tighten(ctx, batch);
}

/** Lays the bounds out on disk as searches read them. Searches wait meanwhile, a second or so, so it is for the night. */
export async function layOutBounds(ctx: Ctx): Promise<void> {
  try {
    await transact(ctx.db, layOut);
  } catch (error) {
    if (databaseErrorCode(error) !== LOCK_NOT_AVAILABLE) throw error;
    // They were waiting behind us for somebody who holds the table; another night does as well.
    ctx.log.info('the bounds stay where they are: their table is in use');
  }
}

/** Every clinic, a batch at a time. */
export async function* everyClinic(ctx: Ctx): AsyncGenerator<{ clinic_id: string }[]> {
  for (let after = NIL; ; ) {
    const batch = await selectClinicsAfter(ctx.db, after, CLINICS_A_BATCH);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.clinic_id;
  }
}

// Who frees time holds the lock until it commits; locked first, the second statement sees what was freed. One statement
// could write a bound over a start freed meanwhile.
async function tighten(ctx: Ctx, clinics: { clinic_id: string }[]): Promise<void> {
  const known_from = new Date(ctx.now.getTime() - SLACK_MS);
  await transact(ctx.db, async (trx) => {
    const locked = await lockBounds(
      trx,
      clinics.map((clinic) => clinic.clinic_id),
    );
    if (locked.length > 0)
      await raiseBounds(
        trx,
        locked.map((clinic) => clinic.clinic_id),
        known_from,
      );
  });
}
