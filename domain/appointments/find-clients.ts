import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { type Client, selectClients } from './sql/desk.ts';

/** A clinic's clients whose name, pet's name or phone fits, for its staff; twenty at most. Errors: 401, 404 for others. */
export async function findClients(ctx: Ctx, clinicId: string, text: string): Promise<Client[]> {
  requireStaff(ctx, clinicId);
  const digits = text.replace(/\D/g, '');
  const prefix = `${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return selectClients(ctx.db, clinicId, prefix, digits.length >= 4 ? digits : '');
}
