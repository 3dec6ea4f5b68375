export const CERTIFICATION_STATUSES = ['pending', 'approved', 'declined'] as const;

/** What everybody reads of a certification that support has looked at. */
export type ShownCertification = {
  name: string;
  issuer: string;
  issued_on: string;
  valid_to: string | null;
  /** It holds today. */
  is_verified: boolean;
};

/** A certification as its vet and support see it. */
export type Certification = {
  id: string;
  vet: { id: string; name: string };
  name: string;
  issuer: string;
  number: string | null;
  issued_on: string;
  valid_to: string | null;
  status: (typeof CERTIFICATION_STATUSES)[number];
  /** The paper is still there to be looked at. */
  has_paper: boolean;
  created_at: string;
  decided_at: string | null;
  decision_reason: string | null;
};
