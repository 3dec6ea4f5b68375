import { dictionary } from '@zxcvbn-ts/language-common';
import { InvalidInput } from '#platform/errors.ts';

// 49,000 passwords that breaches have shown most often, commonest first; of use are those long enough to be tried.
const common = new Set(dictionary['passwords-common'].filter((word) => word.length >= 8));

const OURS = ['findmyvet', 'find my vet', 'veterinarian'];

/**
 * Refuses a new password that attackers try first: one of the common list, or the person's own address or name.
 * No rules of composition. Errors: 422 naming `password`.
 */
export function requireUncommon(password: string, about: (string | undefined)[]): void {
  const word = plain(password);
  const own = about.flatMap((text) => (text ? [text, text.split('@', 1)[0] ?? ''] : []));
  if (common.has(word)) {
    throw InvalidInput.at(
      'password',
      'is one that many people use, so it is guessed first. A short sentence works well',
    );
  }
  if ([...OURS, ...own].some((text) => plain(text) === word)) {
    throw InvalidInput.at('password', 'is too easy to guess from who you are or where you are');
  }
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();
