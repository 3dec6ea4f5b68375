import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { outOfQuiet } from '#domain/notifications/quiet.ts';
import { longDay } from '#domain/notifications/words.ts';
import { transact } from '#platform/db.ts';
import { cover, type Due, selectDue } from './sql/due.ts';

const A_ROUND = 500;

/** Owes owners word of vaccinations that come due: the worker's part, each hour. Returns how many. */
export async function remind(ctx: Ctx): Promise<number> {
  const due = await selectDue(ctx.db, ctx.now, A_ROUND);
  let owed = 0;
  for (const one of due) if (await owe(ctx, one)) owed++;
  return owed;
}

async function owe(ctx: Ctx, dose: Due & { days: number }): Promise<boolean> {
  const { id, days, owner_id, pet_id, pet_name, vaccine, due_on } = dose;
  return transact(ctx.db, async (trx) => {
    if ((await cover(trx, id, days, ctx.now)).length === 0) return false;
    await notify(
      trx,
      ctx,
      { user_id: owner_id },
      {
        event: `vaccination_due ${days}d ${id}`,
        kind: 'vaccination_due',
        topic: 'vaccination_due',
        channels: ['email'],
        data: { entry_id: id, pet_ids: [pet_id] },
        inbox: {
          title: `${pet_name}: ${vaccine} is due ${longDay(due_on)}`,
          body: 'Book a vaccination while there is a choice of times.',
          path: pages.petHealth(pet_id),
        },
        due: outOfQuiet(ctx.now, dose),
      },
    );
    return true;
  });
}
