import { statement } from '#platform/db.ts';

/** Choices of words as a tsquery, misspelled ones corrected; null when nothing is left to look for. */
export const selectWords = statement<
  { words: string | null; phrase: string },
  [choices: string, phrase: string]
>('search_words', 'SELECT search_query($1::jsonb)::text AS words, plain_words($2) AS phrase');
