import { randomUUID } from 'node:crypto';
import { openAccount } from '#domain/accounts/open-account.ts';
import { add } from '#domain/pets/add-for.ts';
import type { Trx } from '#platform/db.ts';
import type { DeskBookInput } from './desk-input.ts';

/**
 * The account and pet of someone who has just come in, inside the caller's transaction. It has no password, and without
 * an e-mail address an undeliverable one stands in. Errors: 409 email_taken, 422 species_id.
 */
export async function admitClient(
  trx: Trx,
  client: NonNullable<DeskBookInput['client']>,
): Promise<{ pet_id: string; owner_id: string }> {
  const { pet_name, species_id, ...person } = client;
  const email = client.email ?? `walk-in-${randomUUID()}@clients.invalid`;
  const owner_id = await openAccount(trx, { ...person, email });
  return { owner_id, pet_id: await add(trx, { owner_id, name: pet_name, species_id }) };
}
