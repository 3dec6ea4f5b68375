import type { Emergency } from '#domain/clinics/clinic.ts';

export const FLAG_TYPES = ['accepting_emergency', 'at_capacity', 'closed_emergency'] as const;
export type FlagType = (typeof FLAG_TYPES)[number];

/** How long a sign stands unless said otherwise; then it reads as unconfirmed. */
export const USUAL_MINUTES: Record<FlagType, number> = {
  accepting_emergency: 240,
  at_capacity: 120,
  closed_emergency: 720,
};

/** So long before it lapses, staff are asked whether it still holds. */
export const ASK_MINUTES = 15;

/** A clinic on the board. */
export type BoardEntry = {
  id: string;
  slug: string;
  name: string;
  phone: string;
  address_line1: string;
  city: string;
  state: string;
  latitude: number;
  longitude: number;
  distance_km: number;
  /** Names of the species that it treats; none means all. */
  species: string[];
  emergency: Emergency | null;
  /** What its sign says now. */
  reads: Reads;
};

export type Reads = 'accepting' | 'at_capacity' | 'unconfirmed' | 'closed';

const ORDER: readonly Reads[] = ['accepting', 'at_capacity', 'unconfirmed', 'closed'];

// Streets are longer than the line, and towns are driven at some 40 km/h.
const MINUTES_PER_KM = 2;
const UNKNOWN_WAIT = 45;

/** Who can help soonest stands first: by what the sign says, then by drive and wait. */
export function byHelp(a: BoardEntry, b: BoardEntry): number {
  return ORDER.indexOf(a.reads) - ORDER.indexOf(b.reads) || minutesTo(a) - minutesTo(b);
}

function minutesTo({ reads, distance_km, emergency }: BoardEntry): number {
  const { wait_min_minutes: least, wait_max_minutes: most } = emergency ?? {};
  const isSaid = reads === 'accepting' || reads === 'at_capacity';
  const wait = isSaid ? (most ?? least ?? UNKNOWN_WAIT) : 0;
  return distance_km * MINUTES_PER_KM + wait;
}
