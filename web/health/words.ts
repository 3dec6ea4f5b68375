import type { EntryKind, VaccinationState } from '#domain/health/health.ts';
import type { HealthEntry } from '../contract.ts';
import { pounds } from '../pets/pet-input.ts';
import type { Tone } from '../ui/badge.tsx';

export const KINDS: Record<EntryKind, { many: string; add: string; title: string }> = {
  vaccination: { many: 'Vaccinations', add: 'Add a vaccination', title: 'Vaccine' },
  weight: { many: 'Weight', add: 'Add a weight', title: 'Weight' },
  allergy: { many: 'Allergies', add: 'Add an allergy', title: 'Allergic to' },
  condition: { many: 'Conditions', add: 'Add a condition', title: 'Condition' },
  medication: { many: 'Medication', add: 'Add a medicine', title: 'Medicine' },
  document: { many: 'Documents', add: 'Add a document', title: 'What it is' },
};

export const STATES: Record<VaccinationState, { tone: Tone; words: string }> = {
  current: { tone: 'good', words: 'Current' },
  due_soon: { tone: 'caution', words: 'Due soon' },
  overdue: { tone: 'emergency', words: 'Overdue' },
  replaced: { tone: 'neutral', words: 'Given again since' },
};

/** '25.1 lb (11.4 kg)' */
export const weightWords = (kg: number): string => `${pounds(kg)} lb (${kg} kg)`;

/** Where an entry was written: by a clinic, or on the owners' side, which is told as the reader knows it. */
export const writer = ({ clinic }: Pick<HealthEntry, 'clinic'>, owner: string): string =>
  `written ${clinic ? `by ${clinic.name}` : owner}`;
