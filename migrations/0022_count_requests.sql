-- How often somebody asks, counted where every process sees it.
CREATE UNLOGGED TABLE request_counts (
  subject varchar(64) NOT NULL CONSTRAINT request_counts_pkey PRIMARY KEY,
  window_ends_at timestamptz NOT NULL,
  used int NOT NULL,
  CONSTRAINT request_counts_used_positive CHECK (used > 0)
) WITH (fillfactor = 50);
COMMENT ON TABLE request_counts IS 'Requests within the present window of a limit, by whom it counts; unlogged, for a crash may forget them.';
COMMENT ON COLUMN request_counts.subject IS 'Digest of the limit''s name and of the address or account that it counts.';
COMMENT ON COLUMN request_counts.window_ends_at IS 'When the window is over and counting begins anew.';
COMMENT ON COLUMN request_counts.used IS 'Requests so far, as reported; each process keeps a few to itself before it reports.';
