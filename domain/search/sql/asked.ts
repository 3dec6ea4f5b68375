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

export const toParams = (asked: Asked): unknown[] => NAMES.map((name) => asked[name]);
