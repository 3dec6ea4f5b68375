/** How much a bench database holds, and how long its measures run. */
export type Size = {
  name: 'small' | 'full';
  clinics: number;
  /** Only clinics of these states; null is everywhere. */
  states: string[] | null;
  days: number;
  /** Half-hour slots of a vet's day, from eight in the morning. */
  slotsADay: number;
  owners: number;
  pastVisits: number;
  seconds: number;
  rounds: number;
};

export const VETS_A_CLINIC = 3;

export const SIZES: Record<Size['name'], Size> = {
  small: {
    name: 'small',
    clinics: 2_000,
    states: ['NY', 'NJ', 'CT'],
    days: 7,
    slotsADay: 15,
    owners: 130_000,
    pastVisits: 20_000,
    seconds: 2,
    rounds: 3,
  },
  full: {
    name: 'full',
    clinics: 32_000,
    states: null,
    days: 14,
    slotsADay: 15,
    owners: 400_000,
    pastVisits: 1_000_000,
    seconds: 8,
    rounds: 5,
  },
};
