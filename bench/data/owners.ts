import type { Client } from 'pg';
import { idSql, KIND } from './id.ts';
import type { Size } from './size.ts';

/**
 * Owners, each with one pet and a session whose token `tokenOf` knows. People look before they book, so the sessions count
 * as used just now, for as long as the data is kept.
 */
export async function buildOwners(client: Client, { owners }: Size): Promise<void> {
  const all = 'FROM generate_series(1, $1::bigint) AS n';
  await client.query(
    `INSERT INTO users (id, email, first_name, last_name, timezone)
     SELECT ${idSql(KIND.owner, 'n')}, 'owner-' || n || '@bench.test', 'Owner', 'Number' || n, 'America/New_York' ${all}`,
    [owners],
  );
  await client.query(
    `INSERT INTO user_roles (user_id, role) SELECT ${idSql(KIND.owner, 'n')}, 'pet_owner' ${all}`,
    [owners],
  );
  await client.query(
    `INSERT INTO pets (id, owner_id, name, species_id)
     SELECT ${idSql(KIND.pet, 'n')}, ${idSql(KIND.owner, 'n')}, 'Pet ' || n, 1 ${all}`,
    [owners],
  );
  await client.query(
    `INSERT INTO auth_tokens (user_id, token_hash, token_type, expires_at, last_used_at)
     SELECT ${idSql(KIND.owner, 'n')}, encode(sha256(convert_to('bench-owner-' || n, 'UTF8')), 'hex'), 'session',
       now() + interval '1 year', now() + interval '3 days' ${all}`,
    [owners],
  );
}
