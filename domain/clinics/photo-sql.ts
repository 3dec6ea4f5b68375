/** The photo `p` with its file `f`, as JSON. */
const PHOTO = `json_build_object('id', p.id, 'alt_text', p.alt_text, 'width', f.width, 'height', f.height,
    'url', '/files/' || f.key || '/' || f.width || '.webp',
    'files', (SELECT json_agg(json_build_object('url', '/files/' || f.key || '/' || n.name,
        'width', split_part(n.name, '.', 1)::int, 'type', 'image/' || split_part(n.name, '.', 2)) ORDER BY n.place)
      FROM unnest(f.names) WITH ORDINALITY AS n (name, place)))`;

/** The photos of clinic `c` in order, as JSON. */
export const PHOTOS_OF_CLINIC = `coalesce((SELECT json_agg(${PHOTO} ORDER BY p.position)
    FROM clinic_photos p JOIN files f ON f.key = p.file_key WHERE p.clinic_id = c.id), '[]')`;

/** The cover of clinic `c` at its smallest, or null. */
export const COVER_OF_CLINIC = `(SELECT '/files/' || f.key || '/' || f.names[1]
    FROM clinic_photos p JOIN files f ON f.key = p.file_key WHERE p.clinic_id = c.id AND p.position = 1)`;
