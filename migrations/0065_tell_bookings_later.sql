-- A booking writes down that it is to be told, and the worker finds out whom and how: who books does not wait for that.
CREATE TABLE untold_bookings (
  visit_id uuid NOT NULL,
  CONSTRAINT untold_bookings_pkey PRIMARY KEY (visit_id)
);
COMMENT ON TABLE untold_bookings IS 'Bookings whose messages are not written yet; each row goes in the transaction that writes them.';
COMMENT ON COLUMN untold_bookings.visit_id IS 'The visit, or what the appointments of several pets share as visit_id; no foreign key, for that one is not a key.';
