-- Clinics are found by words, however they are spelled: by name, what they do, who works there and where they are.
-- See docs/decisions/0012-words-are-proved-clinic-by-clinic.md.
CREATE FUNCTION plain_words(given text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(regexp_replace(lower(unaccent(coalesce(given, ''))), '[''’]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;
COMMENT ON FUNCTION plain_words(text) IS 'Words without accents, case, apostrophes and signs, one space between them.';

CREATE TABLE search_documents (
  clinic_id uuid NOT NULL REFERENCES clinics ON DELETE CASCADE,
  name text NOT NULL DEFAULT '',
  words tsvector NOT NULL DEFAULT '',
  CONSTRAINT search_documents_pkey PRIMARY KEY (clinic_id)
);
COMMENT ON TABLE search_documents IS 'The words by which each clinic is found, kept by triggers in the transactions that change them.';
COMMENT ON COLUMN search_documents.clinic_id IS 'The clinic.';
COMMENT ON COLUMN search_documents.name IS 'Its name in plain words.';
COMMENT ON COLUMN search_documents.words IS 'Weight A: name; B: vets and specialties; C: services, city, state and postal code; D: description.';

CREATE TABLE search_names (
  clinic_id uuid NOT NULL REFERENCES clinics ON DELETE CASCADE,
  named_id uuid NOT NULL,
  is_vet boolean NOT NULL,
  term text COLLATE "C" NOT NULL,
  CONSTRAINT search_names_pkey PRIMARY KEY (clinic_id, named_id, term)
);
CREATE INDEX search_names_term_idx ON search_names (term);
COMMENT ON TABLE search_names IS 'Names of clinics and their vets from each of their words on, for suggestions while one types.';
COMMENT ON COLUMN search_names.clinic_id IS 'The clinic that is called so, or where the vet works.';
COMMENT ON COLUMN search_names.named_id IS 'The clinic or the vet.';
COMMENT ON COLUMN search_names.is_vet IS 'Which of them.';
COMMENT ON COLUMN search_names.term IS 'The plain name from one of its words to its end.';

CREATE TABLE search_words (
  word text COLLATE "C" NOT NULL,
  CONSTRAINT search_words_pkey PRIMARY KEY (word)
);
CREATE INDEX search_words_trigrams_idx ON search_words USING gin (word gin_trgm_ops);
COMMENT ON TABLE search_words IS 'Every word that a document has or had, to correct what was misspelled; one too many only costs a wrong guess.';
COMMENT ON COLUMN search_words.word IS 'A plain word of four letters or more without digits.';

-- Locked first and computed by statements that begin after it: whoever changed the clinic meanwhile is seen.
CREATE FUNCTION write_search_documents(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_documents (clinic_id) SELECT id FROM clinics WHERE id = ANY (ids) ORDER BY id ON CONFLICT DO NOTHING;
  PERFORM FROM search_documents WHERE clinic_id = ANY (ids) ORDER BY clinic_id FOR NO KEY UPDATE;
  UPDATE search_documents d SET name = new.name, words = new.words
  FROM (
    SELECT c.id, plain_words(c.name) AS name,
      setweight(to_tsvector('simple', plain_words(c.name)), 'A')
        || setweight(to_tsvector('simple', plain_words(team.names)), 'B')
        || setweight(to_tsvector('simple', plain_words(concat_ws(' ', offer.names, c.city, c.state, c.postal_code))), 'C')
        || setweight(to_tsvector('simple', plain_words(c.description)), 'D') AS words
    FROM clinics c,
      LATERAL (
        SELECT string_agg(concat_ws(' ', u.first_name, u.last_name, v.specialty), ' ' ORDER BY v.id) AS names
        FROM clinic_staff st JOIN vets v ON v.id = st.vet_id JOIN users u ON u.id = v.user_id
        WHERE st.clinic_id = c.id AND st.removed_at IS NULL AND u.deleted_at IS NULL
      ) AS team,
      LATERAL (
        SELECT string_agg(s.name, ' ' ORDER BY s.id) AS names
        FROM clinic_services o JOIN services s ON s.id = o.service_id
        WHERE o.clinic_id = c.id AND o.is_active AND s.is_active
      ) AS offer
    WHERE c.id = ANY (ids)
  ) AS new
  WHERE d.clinic_id = new.id AND (d.name, d.words) IS DISTINCT FROM (new.name, new.words);

  WITH named AS (
    SELECT c.id AS clinic_id, c.id AS named_id, false AS is_vet, plain_words(c.name) AS name FROM clinics c WHERE c.id = ANY (ids)
    UNION
    SELECT st.clinic_id, v.id, true, plain_words(u.first_name || ' ' || u.last_name)
    FROM clinic_staff st JOIN vets v ON v.id = st.vet_id JOIN users u ON u.id = v.user_id
    WHERE st.clinic_id = ANY (ids) AND st.removed_at IS NULL AND u.deleted_at IS NULL
  ), called AS (
    SELECT DISTINCT clinic_id, named_id, is_vet, array_to_string(parts[n:], ' ') AS term
    FROM (SELECT *, string_to_array(name, ' ') AS parts FROM named) AS split, generate_subscripts(parts, 1) AS n
    WHERE n = 1 OR length(parts[n]) > 2
  ), gone AS (
    DELETE FROM search_names old WHERE old.clinic_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM called WHERE (called.clinic_id, called.named_id, called.term) = (old.clinic_id, old.named_id, old.term))
  )
  INSERT INTO search_names (clinic_id, named_id, is_vet, term)
  SELECT clinic_id, named_id, is_vet, term FROM called ON CONFLICT DO NOTHING;

  -- In order, so that two who learn the same words do not wait for each other.
  INSERT INTO search_words (word)
  SELECT DISTINCT w.lexeme FROM search_documents d, unnest(d.words) AS w
  WHERE d.clinic_id = ANY (ids) AND length(w.lexeme) >= 4 AND w.lexeme !~ '[0-9]'
    AND NOT EXISTS (SELECT FROM search_words k WHERE k.word = w.lexeme)
  ORDER BY 1 ON CONFLICT DO NOTHING;
END $$;
COMMENT ON FUNCTION write_search_documents(uuid[]) IS 'Writes the words of some clinics anew.';

CREATE FUNCTION search_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT id) FROM (%s) AS changed (id)', TG_ARGV[0]) INTO ids;
  IF ids IS NOT NULL THEN
    PERFORM write_search_documents(ids);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION search_words_changed() IS 'Writes the words anew of the clinics that the trigger''s query names, once a statement.';

CREATE TRIGGER clinics_words_added AFTER INSERT ON clinics REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT id FROM after');
CREATE TRIGGER clinics_words_changed AFTER UPDATE ON clinics REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT a.id FROM after a JOIN before b ON b.id = a.id
    WHERE (a.name, a.description, a.city, a.state, a.postal_code) IS DISTINCT FROM (b.name, b.description, b.city, b.state, b.postal_code)');
CREATE TRIGGER clinic_services_words_added AFTER INSERT ON clinic_services REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM after');
CREATE TRIGGER clinic_services_words_changed AFTER UPDATE ON clinic_services REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT a.clinic_id FROM after a JOIN before b ON b.id = a.id
    WHERE (a.service_id, a.is_active) IS DISTINCT FROM (b.service_id, b.is_active)');
CREATE TRIGGER clinic_services_words_gone AFTER DELETE ON clinic_services REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM before');
CREATE TRIGGER clinic_staff_words_added AFTER INSERT ON clinic_staff REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM after WHERE vet_id IS NOT NULL');
CREATE TRIGGER clinic_staff_words_changed AFTER UPDATE ON clinic_staff REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT unnest(ARRAY[a.clinic_id, b.clinic_id]) FROM after a JOIN before b ON b.id = a.id
    WHERE (a.clinic_id, a.vet_id, a.removed_at IS NULL) IS DISTINCT FROM (b.clinic_id, b.vet_id, b.removed_at IS NULL)');
CREATE TRIGGER clinic_staff_words_gone AFTER DELETE ON clinic_staff REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM before WHERE vet_id IS NOT NULL');
CREATE TRIGGER vets_words_changed AFTER UPDATE ON vets REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT st.clinic_id FROM after a JOIN before b ON b.id = a.id
    JOIN clinic_staff st ON st.vet_id = a.id WHERE a.specialty IS DISTINCT FROM b.specialty');
CREATE TRIGGER users_words_changed AFTER UPDATE ON users REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT st.clinic_id FROM after a JOIN before b ON b.id = a.id
    JOIN vets v ON v.user_id = a.id JOIN clinic_staff st ON st.vet_id = v.id
    WHERE (a.first_name, a.last_name, a.deleted_at IS NULL) IS DISTINCT FROM (b.first_name, b.last_name, b.deleted_at IS NULL)');
CREATE TRIGGER services_words_changed AFTER UPDATE ON services REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT o.clinic_id FROM after a JOIN before b ON b.id = a.id
    JOIN clinic_services o ON o.service_id = a.id WHERE (a.name, a.is_active) IS DISTINCT FROM (b.name, b.is_active)');
SELECT write_search_documents(array_agg(id)) FROM clinics;

-- The guesses for a word that no document has: the most alike, and those that are hardly less so.
CREATE FUNCTION words_like(asked text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.similarity_threshold = 0.24 AS $$
  SELECT coalesce(array_agg(word ORDER BY alike DESC, word), '{}') FROM (
    SELECT word, similarity(word, asked) AS alike, max(similarity(word, asked)) OVER () AS most
    FROM search_words WHERE word % asked AND abs(length(word) - length(asked)) <= 3
  ) AS guess WHERE alike >= most - 0.08
$$;
COMMENT ON FUNCTION words_like(text) IS 'Known words most like a misspelled one.';

-- `asked` holds one array for each thing that was asked for: the words any of which will do.
CREATE FUNCTION search_query(asked jsonb) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  wanted tsquery;
  choice jsonb;
  words text[];
  any_of tsquery;
BEGIN
  FOR choice IN SELECT * FROM jsonb_array_elements(asked) LOOP
    SELECT array_agg(w ORDER BY place) INTO words
    FROM (SELECT plain_words(value) AS w, place FROM jsonb_array_elements_text(choice) WITH ORDINALITY AS t (value, place)) AS plain
    WHERE w ~ '^[[:alnum:]]+$';
    CONTINUE WHEN words IS NULL;
    IF NOT EXISTS (SELECT FROM unnest(words) AS w WHERE length(w) < 4 OR w ~ '[0-9]'
        OR EXISTS (SELECT FROM search_words k WHERE k.word >= w AND k.word < w || 'zzzz')) THEN
      words := words || words_like(words[1]);
    END IF;
    -- Many a name begins with two letters that are a word themselves.
    SELECT string_agg(CASE WHEN length(w) > 2 THEN w || ':*' ELSE w END, ' | ')::tsquery INTO any_of FROM unnest(words) AS w;
    wanted := coalesce(wanted && any_of, any_of);
  END LOOP;
  RETURN wanted;
END $$;
COMMENT ON FUNCTION search_query(jsonb) IS 'What documents must have for a list of choices of words; each word may go on, and one that nobody knows is corrected.';
