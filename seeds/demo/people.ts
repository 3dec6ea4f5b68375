import type { Random } from './random.ts';
import type { UserRow } from './rows.ts';
import { heritages } from './words/people.ts';

const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** A directory of invented people: no two share an e-mail address. */
export function createPeople(random: Random) {
  const taken = new Map<string, number>();

  function name(): { first_name: string; last_name: string } {
    const own = random.weighted(heritages.map((one) => [one.weight, one] as const));
    // Families mix: one in twelve has a first name from elsewhere.
    const given = random.chance(1 / 12) ? random.pick(heritages) : own;
    const first = random.pick(random.chance(0.58) ? given.women : given.men);
    return { first_name: first, last_name: random.pick(own.last) };
  }

  function emailOf(first: string, last: string, domain: string): string {
    const local = `${plain(first)}.${plain(last)}`;
    const key = `${local}@${domain}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? key : `${local}${count}@${domain}`;
  }

  /** An account without a password: nobody signs in as an invented person. */
  function user(given: {
    at: Date;
    timezone: string;
    areaCode: string;
    domain?: string;
    first_name?: string;
    last_name?: string;
    email?: string;
  }): UserRow {
    const { first_name, last_name } =
      given.first_name && given.last_name
        ? { first_name: given.first_name, last_name: given.last_name }
        : name();
    return {
      id: random.uuid(given.at),
      email: given.email ?? emailOf(first_name, last_name, given.domain ?? random.pick(DOMAINS)),
      phone: `+1${given.areaCode}55501${String(random.int(0, 99)).padStart(2, '0')}`,
      password_hash: null,
      first_name,
      last_name,
      email_verified_at: given.at,
      timezone: given.timezone,
      created_at: given.at,
      updated_at: given.at,
    };
  }

  return { name, user };
}

export type People = ReturnType<typeof createPeople>;

/** Lower-case ASCII letters, digits and single hyphens. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
