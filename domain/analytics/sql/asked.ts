/** What every figure is asked for. */
export type Asked = [clinicId: string, from: string, to: string, vetId: string | null];

/** The Monday of a date's week. */
export const mondayOf = (date: string) => `(${date} - (extract(isodow FROM ${date})::int - 1))`;

/** The weeks of the period: one in which nothing happened is a zero, not a gap. */
export const WEEKS = `weeks AS (
    SELECT ${mondayOf('$2::date')} + 7 * n AS week
    FROM generate_series(0, ($3::date - ${mondayOf('$2::date')}) / 7) AS n
  )`;

/** The period as instants, for what has no local date of its own. */
export const PERIOD = `period AS (
    SELECT timezone, instant_of($2::date, timezone) AS since, instant_of($3::date + 1, timezone) AS before
    FROM clinics WHERE id = $1
  )`;

/** Visits `a` of the period. */
export const IN_PERIOD = `a.clinic_id = $1 AND a.scheduled_date BETWEEN $2::date AND $3::date
     AND ($4::uuid IS NULL OR a.vet_id = $4::uuid)`;

/** A visit that takes or took place. */
export const KEPT = `a.status IN ('booked', 'rescheduled', 'completed')`;

// Whatever a clinic's own terms say, a time that is given up on the day before is seldom filled.
const LATE = `a.status = 'cancelled_by_owner' AND a.cancelled_at > a.starts_at - interval '24 hours'`;

/** How visits `a` ended. */
export const ATTENDANCE = `count(*) FILTER (WHERE a.status IN ('completed', 'no_show') OR ${LATE})::int AS ended,
    count(*) FILTER (WHERE a.status = 'no_show')::int AS no_shows,
    count(*) FILTER (WHERE ${LATE})::int AS late_cancellations`;
