-- The worker looks for messages itself: a job for each made every booking that commits wait its turn to announce it.
DROP INDEX notifications_due_idx;
DROP INDEX notifications_lease_idx;
CREATE INDEX notifications_next_idx ON notifications (coalesce(lease_until, due_at), id) WHERE state IN ('waiting', 'sending');
