import { randomInt } from 'node:crypto';
import { hashToken } from './session.ts';

// Without 0 O 1 I L: they are copied by hand.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const HOW_MANY = 10;
const LENGTH = 10;

/** Ten codes of ten letters, 'K7MQ4-XWD2R'. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () => {
    const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
    letters.splice(LENGTH / 2, 0, '-');
    return letters.join('');
  });

/** A code's hash, however it was typed. */
export const hashRecoveryCode = (code: string): string =>
  hashToken(`recovery ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
