/** SQL that several reads of a clinic `c` share. Each is a LATERAL join or an expression, `now` its parameter. */

export const RATING_OF_CLINIC = `LATERAL (
  SELECT rating, review_count FROM clinic_ratings WHERE clinic_id = c.id) AS stars`;

export const EMERGENCY_OF_CLINIC = `(
  SELECT json_build_object('flag_type', f.flag_type, 'message', f.message,
    'wait_min_minutes', f.wait_min_minutes, 'wait_max_minutes', f.wait_max_minutes,
    'started_at', rfc3339(f.started_at, c.timezone), 'confirmed_at', rfc3339(f.confirmed_at, c.timezone),
    'expires_at', rfc3339(f.expires_at, c.timezone))
  FROM emergency_flags f WHERE f.clinic_id = c.id AND f.is_active)`;

export const openUntil = (now: string) => `LATERAL clinic_door(c.id, ${now}, c.timezone) AS door`;
