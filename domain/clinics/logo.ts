import type { Ctx } from '#domain/context.ts';
import type { PictureInput } from '#domain/files/input.ts';
import { keepPicture } from '#domain/files/keep.ts';
import { write } from '#domain/write.ts';
import { requireAdmin } from './access.ts';
import type { ClinicProfile } from './clinic.ts';
import { get } from './find.ts';
import { updateClinic } from './sql/change.ts';

const WIDTHS = [160, 480];

/** Sets the clinic's logo, whole and uncut. Errors: 401, 404 for others than its admins, 422 naming the field. */
export async function setLogo(
  ctx: Ctx,
  clinicId: string,
  { file }: PictureInput,
): Promise<ClinicProfile> {
  requireAdmin(ctx, clinicId);
  const { url } = await keepPicture(ctx, 'file', file, { widths: WIDTHS });
  return change(ctx, clinicId, url);
}

/** Takes the logo away; letters stand in its place. Errors: 401, 404 for others than its admins. */
export async function removeLogo(ctx: Ctx, clinicId: string): Promise<ClinicProfile> {
  requireAdmin(ctx, clinicId);
  return change(ctx, clinicId, null);
}

async function change(ctx: Ctx, clinicId: string, logo_url: string | null): Promise<ClinicProfile> {
  return write(ctx, async (trx) => {
    await updateClinic(trx, clinicId, { logo_url });
    return get({ ...ctx, db: trx }, clinicId);
  });
}
