import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { transact } from '#platform/db.ts';
import { deleteChanges, noteChange, selectLapsing } from './sql/sign.ts';

const DAY_MS = 86_400_000;

type Lapsing = { clinic_id: string; expires_at: string };

/** Asks whoever put a sign up whether it still holds, unless that was said meanwhile: the worker's part. */
export async function askToConfirm(ctx: Ctx, { clinic_id, expires_at }: Lapsing): Promise<void> {
  await transact(ctx.db, async (trx) => {
    const [sign] = await selectLapsing(trx, clinic_id, new Date(expires_at));
    if (!sign) return;
    await notify(
      trx,
      ctx,
      { user_id: sign.created_by },
      {
        event: `emergency_confirm ${sign.id} ${expires_at}`,
        kind: 'emergency_confirm',
        // An e-mail would be read too late.
        channels: ['push'],
        data: { clinic_id, expires_at },
        inbox: {
          title: 'Does the emergency sign still hold?',
          body: `${sign.name}: without a word from you it reads as unconfirmed in a few minutes`,
          path: pages.deskSign(sign.slug),
        },
      },
    );
  });
}

/** Tells everyone who watches the board that a sign has run out, unless it was confirmed: the worker's part. */
export async function noteLapse(ctx: Ctx, { clinic_id, expires_at }: Lapsing): Promise<void> {
  await transact(ctx.db, async (trx) => {
    if ((await selectLapsing(trx, clinic_id, new Date(expires_at))).length > 0) {
      await noteChange(trx, clinic_id);
    }
  });
}

/** Forgets changes that nobody can ask for any more: the worker's part. */
export async function forgetChanges(ctx: Ctx): Promise<void> {
  await deleteChanges(ctx.db, new Date(ctx.now.getTime() - DAY_MS));
}
