import { Type } from 'typebox';
import { CERTIFICATION_STATUSES } from '#domain/vets/certification.ts';
import { VERIFICATION_STATUSES } from '#domain/vets/vet.ts';
import { localDate, nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });

export const ShownCertification = Type.Object(
  {
    name: Type.String(),
    issuer: Type.String(),
    issued_on: localDate(),
    valid_to: nullable(localDate()),
    is_verified: Type.Boolean({ description: 'Support saw the paper, and it holds today.' }),
  },
  { title: 'ShownCertification' },
);

export const Certification = Type.Object(
  {
    id: uuid(),
    vet: Type.Object({ id: uuid(), name: Type.String() }),
    name: Type.String(),
    issuer: Type.String(),
    number: nullable(Type.String()),
    issued_on: localDate(),
    valid_to: nullable(localDate()),
    status: oneOf(CERTIFICATION_STATUSES),
    has_paper: Type.Boolean(),
    created_at: instant(),
    decided_at: nullable(instant()),
    decision_reason: nullable(Type.String()),
  },
  { title: 'VetCertification' },
);

export const VetProfile = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    specialty: nullable(Type.String()),
    years_experience: nullable(Type.Integer()),
    bio: nullable(Type.String()),
    photo_url: nullable(Type.String()),
    license_state: nullable(Type.String()),
    is_verified: Type.Boolean(),
    certifications: Type.Array(ShownCertification),
    clinics: Type.Array(
      Type.Object({
        id: uuid(),
        slug: Type.String(),
        name: Type.String(),
        city: Type.String(),
        state: Type.String(),
      }),
    ),
  },
  { title: 'Vet' },
);

export const Verification = Type.Object(
  {
    id: uuid(),
    vet: Type.Object({ id: uuid(), name: Type.String() }),
    license_number: Type.String(),
    license_state: Type.String(),
    evidence_url: Type.String(),
    note: nullable(Type.String()),
    status: oneOf(VERIFICATION_STATUSES),
    created_at: instant(),
    decided_at: nullable(instant()),
    decision_reason: nullable(Type.String()),
  },
  { title: 'VetVerification' },
);
