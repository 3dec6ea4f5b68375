/** Somebody as support sees them. */
export type FoundPerson = {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  created_at: string;
  deleted_at: string | null;
  roles: { role: string; clinic_name: string | null }[];
};

export type PersonFile = FoundPerson & {
  email_verified_at: string | null;
  has_second_factor: boolean;
  sessions: number;
  pets: number;
  visits: { upcoming: number; past: number };
};

export type FoundClinic = {
  id: string;
  name: string;
  slug: string;
  city: string;
  state: string;
  is_active: boolean;
  staff: number;
  created_at: string;
};

/** One row of the audit trail. */
export type TrailEntry = {
  id: string;
  actor: { id: string; name: string } | null;
  action: string;
  subject_type: string;
  subject_id: string | null;
  clinic: { id: string; name: string } | null;
  reason: string | null;
  details: Record<string, unknown>;
  created_at: string;
};

/** Something that we owed and gave up on; it names nobody. */
export type DeadLetter = {
  id: string;
  what: 'message' | 'webhook';
  /** The kind of a message, or the event of a webhook. */
  kind: string;
  channel: 'email' | 'sms' | 'push' | 'in_app' | 'webhook';
  tries: number;
  trouble: string | null;
  /** Whose webhook. */
  clinic: { id: string; name: string } | null;
  created_at: string;
};
