import { type Static, Type } from 'typebox';
import { upload } from '#domain/files/input.ts';
import { line, localDate, nullable, object, prose } from '#platform/schema.ts';

export const VetChange = object({
  specialty: Type.Optional(nullable(line(100))),
  years_experience: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 80 }))),
  bio: Type.Optional(nullable(prose(4000))),
});
export type VetChange = Static<typeof VetChange>;

export const LicenseInput = object({
  license_number: line(100),
  license_state: line(50),
  evidence_url: Type.String({
    pattern: '^https://[^\\s\\u0000-\\u001F]{1,2000}$',
    examples: ['https://board.example.gov/licenses/12345'],
    description: 'Where support can look it up: the entry in the board’s register, or a scan.',
  }),
  note: Type.Optional(nullable(prose(2000))),
});
export type LicenseInput = Static<typeof LicenseInput>;

export const CertificationInput = object({
  file: upload('The paper: a PDF, or a JPEG, PNG, WebP or AVIF picture.'),
  name: line(200, { examples: ['Diplomate in veterinary dentistry'] }),
  issuer: line(200),
  number: Type.Optional(nullable(line(100))),
  issued_on: localDate(),
  valid_to: Type.Optional(nullable(localDate({ description: 'The last day; none is for good.' }))),
});
export type CertificationInput = Static<typeof CertificationInput>;
