import { NOISE, PHRASES, SYNONYMS } from './synonyms.ts';

/** Words without accents, case, apostrophes and signs; the database does the same to its documents. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What is asked in words, as choices: a document must have one word of each. Phrases and words that have other names
 * bring those along; words that say nothing are left out.
 */
export function choicesOf(text: string): string[][] {
  let rest = ` ${plain(text)} `;
  const choices: string[][] = [];
  for (const [phrase, words] of PHRASES) {
    if (!rest.includes(` ${phrase} `)) continue;
    choices.push(words);
    rest = rest.replace(` ${phrase} `, ' ');
  }
  const words = new Set(rest.split(' ').filter((word) => word !== '' && !NOISE.has(word)));
  for (const word of words) choices.push(choiceOf(word));
  return choices;
}

function choiceOf(word: string): string[] {
  const one = word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
  const others = SYNONYMS.get(word) ?? SYNONYMS.get(one) ?? [];
  return [...new Set([word, one, ...others])];
}
