export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight: `[[3, 'often'], [1, 'seldom']]`. */
  weighted<T>(list: readonly (readonly [number, T])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** A UUID of version 7 for a row that is made at this instant. */
  uuid(at: Date): string;
};

/** Numbers that are the same for the same seed on every machine; one stream a subject, so that a change to one leaves the others be. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const random: Random = {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted(list) {
      let rest = next() * list.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of list) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return at(list, list.length - 1)[1];
    },
    shuffled(list) {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i);
        const held = at(copy, i);
        copy[i] = at(copy, j);
        copy[j] = held;
      }
      return copy;
    },
    uuid(instant) {
      const time = instant.getTime().toString(16).padStart(12, '0');
      const variant = ((int(0, 0xffff) & 0x3fff) | 0x8000).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(int(0, 0xfff), 3)}-${variant}-${hex(int(0, 0xffffff), 6)}${hex(int(0, 0xffffff), 6)}`;
    },
  };
  return random;
}

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('There is nothing to pick from.');
  return list[index] as T;
}

// Small Fast Counter by Chris Doty-Humphrey, seeded with FNV-1a of the text.
function sfc32(seed: string): () => number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  let [a, b, c, counter] = [hash, hash ^ 0x9e3779b9, Math.imul(hash, 0x85ebca6b), 1];
  const step = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) step();
  return step;
}
