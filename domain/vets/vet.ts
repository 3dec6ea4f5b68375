import type { ShownCertification } from './certification.ts';

export const VERIFICATION_STATUSES = ['pending', 'approved', 'declined', 'replaced'] as const;

/** What everybody may read of a vet. */
export type VetProfile = {
  id: string;
  name: string;
  specialty: string | null;
  years_experience: number | null;
  bio: string | null;
  photo_url: string | null;
  license_state: string | null;
  is_verified: boolean;
  certifications: ShownCertification[];
  clinics: { id: string; slug: string; name: string; city: string; state: string }[];
};

/** A licence that support was asked to verify. */
export type Verification = {
  id: string;
  vet: { id: string; name: string };
  license_number: string;
  license_state: string;
  evidence_url: string;
  note: string | null;
  status: (typeof VERIFICATION_STATUSES)[number];
  created_at: string;
  decided_at: string | null;
  decision_reason: string | null;
};
