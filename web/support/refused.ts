import { refusal } from '../answer.ts';

/** What was wrong, in one sentence: the first field's, or the domain's own words. */
export function problemOf(error: unknown): { problem: string; status: number } {
  const { errors, message, status } = refusal(error);
  const [first] = Object.entries(errors);
  if (!first) return { problem: message, status };
  const [field, why] = first;
  const words = `${field === 'q' ? 'what to look for' : field} ${why}.`;
  return { problem: words.charAt(0).toUpperCase() + words.slice(1), status };
}
