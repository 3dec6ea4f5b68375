-- The application connects as a role that owns nothing: it reads and writes rows, but cannot alter the schema or rewrite history.
-- See docs/decisions/0009-application-role.md.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'findmyvet_app') THEN
    CREATE ROLE findmyvet_app NOLOGIN;
  END IF;
EXCEPTION
  -- Another database of the same server is migrated in the same instant.
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the role findmyvet_app is missing and this role may not make it; have an administrator run CREATE ROLE findmyvet_app NOLOGIN';
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO findmyvet_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO findmyvet_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO findmyvet_app;
-- What later migrations make is covered as well; they take away what a table must not allow.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO findmyvet_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO findmyvet_app;

-- So that a process without the owner's password can see whether it fits the database.
GRANT USAGE ON SCHEMA migrations TO findmyvet_app;
GRANT SELECT ON migrations.applied TO findmyvet_app;

-- History is only ever added to.
REVOKE UPDATE, DELETE ON appointment_status_history FROM findmyvet_app;
-- What comes with the product is loaded by the owner.
REVOKE INSERT, UPDATE, DELETE ON species, breeds, services, postal_codes, installation FROM findmyvet_app;
