import { statement } from '#platform/db.ts';
import type { Suggestion } from '../suggestion.ts';

/** What is typed in plain words, and the same with each word that nobody knows by the one most like it. */
export const correct = statement<{ plain: string; corrected: string }, [text: string]>(
  'correct_words',
  `SELECT plain, coalesce((
     SELECT string_agg(CASE
       WHEN length(t.word) < 4 OR t.word ~ '[0-9]'
         OR EXISTS (SELECT FROM search_words k WHERE k.word >= t.word AND k.word < t.word || 'zzzz') THEN t.word
       ELSE coalesce((words_like(t.word))[1], t.word) END, ' ' ORDER BY t.place)
     FROM unnest(string_to_array(plain, ' ')) WITH ORDINALITY AS t (word, place)), '') AS corrected
   FROM plain_words($1) AS plain`,
);

// Terms come out of the index in order and end at the first so many: a letter that thousands begin with costs no more.
const FIRST = 40;

/** Clinics and vets with a word from which on their name begins so, those whose whole name does first. */
export const selectNames = statement<Suggestion, [plain: string]>(
  'suggest_names',
  `SELECT kind, label, detail, clinic_slug, NULL AS service_slug FROM (
     SELECT DISTINCT ON (t.named_id) CASE WHEN t.is_vet THEN 'vet' ELSE 'clinic' END AS kind,
       CASE WHEN t.is_vet THEN 'Dr. ' || u.first_name || ' ' || u.last_name ELSE c.name END AS label,
       CASE WHEN t.is_vet THEN c.name ELSE c.city || ', ' || c.state END AS detail, c.slug AS clinic_slug,
       t.term, NOT t.is_vet AND t.term = d.name AS is_whole
     FROM (
       (SELECT * FROM search_names WHERE NOT is_vet AND term >= $1 AND term < $1 || 'zzzz' ORDER BY term LIMIT ${FIRST})
       UNION ALL
       (SELECT * FROM search_names WHERE is_vet AND term >= $1 AND term < $1 || 'zzzz' ORDER BY term LIMIT ${FIRST})
     ) AS t
     JOIN clinics c ON c.id = t.clinic_id AND c.is_active JOIN search_documents d ON d.clinic_id = c.id
     LEFT JOIN vets v ON t.is_vet AND v.id = t.named_id LEFT JOIN users u ON u.id = v.user_id
     ORDER BY t.named_id, t.term = d.name DESC, t.term
   ) AS found ORDER BY is_whole DESC, term, label LIMIT 8`,
);
