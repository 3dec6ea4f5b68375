import { type Db, statement } from '#platform/db.ts';

/** What is asked of a search, in the order of the statements' parameters. */
export type Asked = {
  latitude: number;
  longitude: number;
  radius_m: number;
  now: Date;
  service_id: number | null;
  slot_type: string;
  /** How many pets are to fit one after the other. */
  pets: number;
  /** Local days at the clinic. */
  from: string | null;
  to: string | null;
  /** What the documents must have, as a tsquery. */
  words: string | null;
  /** The words as they were asked, for how alike a name is. */
  phrase: string | null;
  species_id: number | null;
  insurance_provider_id: number | null;
  min_rating: number | null;
  open_now: boolean | null;
  accepts_emergency: boolean | null;
  /** The place in the list behind which to go on. */
  after_rank: number | null;
  after_chord: number | null;
  after_id: string | null;
  /** The last ten digits of the ids that earlier pages showed. */
  seen: string[];
  most: number;
};

const TYPES = {
  latitude: 'float8',
  longitude: 'float8',
  radius_m: 'float8',
  now: 'timestamptz',
  service_id: 'int',
  slot_type: 'text',
  pets: 'int',
  from: 'date',
  to: 'date',
  words: 'tsquery',
  phrase: 'text',
  species_id: 'int',
  insurance_provider_id: 'int',
  min_rating: 'numeric',
  open_now: 'boolean',
  accepts_emergency: 'boolean',
  after_rank: 'float8',
  after_chord: 'float8',
  after_id: 'uuid',
  seen: 'text[]',
  most: 'int',
} satisfies Record<keyof Asked, string>;

const NAMES = Object.keys(TYPES) as (keyof Asked)[];

/** Each parameter with its type, as it stands in the text of a statement. */
export const $ = Object.fromEntries(
  NAMES.map((name, i) => [name, `$${i + 1}::${TYPES[name]}`]),
) as Record<keyof Asked, string>;

/** What most searches leave out, as it then stands in the statement; the species is mostly given. */
const LEFT_OUT: { [name in keyof Asked]?: string } = {
  pets: '1',
  from: 'NULL::date',
  to: 'NULL::date',
  words: 'NULL::tsquery',
  phrase: 'NULL::text',
  insurance_provider_id: 'NULL::int',
  min_rating: 'NULL::numeric',
  open_now: 'NULL::boolean',
  accepts_emergency: 'NULL::boolean',
  after_rank: 'NULL::float8',
  after_chord: 'NULL::float8',
  after_id: 'NULL::uuid',
  seen: `'{}'::text[]`,
};
const MAY_BE_LEFT_OUT = Object.keys(LEFT_OUT) as (keyof Asked)[];
const ALWAYS = NAMES.filter((name) => !MAY_BE_LEFT_OUT.includes(name));

const isBare = (asked: Asked) =>
  MAY_BE_LEFT_OUT.every((name) => {
    if (name === 'pets') return asked.pets === 1;
    return name === 'seen' ? asked.seen.length === 0 : asked[name] === null;
  });

/**
 * A search by its text. Getting a dozen conditions ready that nobody asked for takes a tenth of a search in a city and a fifth
 * of one in the country, so there is a second statement without them, of which the planner leaves nothing. Not one for each
 * combination: connections keep what they prepared.
 */
export function asking<Row>(name: string, text: string) {
  const whole = statement<Row>(name, text);
  const bare = statement<Row>(
    `${name}_bare`,
    text.replace(/\$(\d+)::(\w+(?:\[\])?)/g, (_, n, type) => {
      const asked = NAMES[n - 1] as keyof Asked;
      return LEFT_OUT[asked] ?? `$${ALWAYS.indexOf(asked) + 1}::${type}`;
    }),
  );
  return (db: Db, asked: Asked): Promise<Row[]> =>
    isBare(asked)
      ? bare(db, ...ALWAYS.map((always) => asked[always]))
      : whole(db, ...NAMES.map((each) => asked[each]));
}
