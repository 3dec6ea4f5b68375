import type { Values } from '../form-values.ts';

/** What came back from a part of the schedule that was refused: what was typed, and what is wrong, by field. */
export type Refused = { intent: string; values: Values; errors: Values } | undefined;

/** Of the part that an intent changes: what was typed, and its fields, which hold that or what is so now. */
export function partOf(refused: Refused, intent: string) {
  const mine = refused?.intent === intent ? refused : undefined;
  return {
    typed: mine?.values,
    field: (name: string, now = '') => ({
      name,
      defaultValue: mine?.values[name] ?? now,
      error: mine?.errors[name],
    }),
  };
}
