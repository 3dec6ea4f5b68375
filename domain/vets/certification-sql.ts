/** What is shown of a vet `v`: what support has approved, verified as long as it holds at `now`. */
export const CERTIFICATIONS_OF_VET = (now: string) =>
  `coalesce((SELECT json_agg(json_build_object('name', k.name, 'issuer', k.issuer, 'issued_on', k.issued_on, 'valid_to', k.valid_to,
       'is_verified', k.valid_to IS NULL OR k.valid_to >= (${now}::timestamptz)::date) ORDER BY k.issued_on DESC, k.id)
     FROM vet_certifications k WHERE k.vet_id = v.id AND k.status = 'approved' AND k.removed_at IS NULL), '[]')`;

/** A certification `k` with its vet, as its owner and support see it. */
export const CERTIFICATION = `SELECT k.id, json_build_object('id', v.id, 'name', 'Dr. ' || u.first_name || ' ' || u.last_name) AS vet,
    k.name, k.issuer, k.number, k.issued_on, k.valid_to, k.status, k.file_key IS NOT NULL AS has_paper, rfc3339(k.created_at, 'UTC') AS created_at,
    rfc3339(k.decided_at, 'UTC') AS decided_at, k.decision_reason
  FROM vet_certifications k JOIN vets v ON v.id = k.vet_id JOIN users u ON u.id = v.user_id AND u.deleted_at IS NULL`;
