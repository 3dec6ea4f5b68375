import { Type } from 'typebox';
import { VERIFICATION_STATUSES } from '#domain/vets/vet.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });

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
