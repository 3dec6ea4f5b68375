import { randomInt } from 'node:crypto';

// Without I, L, O, U and 0, 1: nothing to mistake on the phone, and no words by accident.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 8;

/** Eight letters and digits, 40 bits of chance: not to be guessed, easy to read out. */
export function confirmationCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
