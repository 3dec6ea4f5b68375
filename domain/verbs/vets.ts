import { PictureInput } from '../files/input.ts';
import { takes } from '../takes.ts';
import * as certify from '../vets/certify.ts';
import { CertificationInput, LicenseInput, VetChange } from '../vets/input.ts';
import { removePhoto, setPhoto } from '../vets/photo.ts';
import * as profile from '../vets/profile.ts';
import { remindEnding } from '../vets/remind-ending.ts';
import { latestVerification, submitLicense } from '../vets/verify.ts';

export const vets = {
  get: profile.get,
  own: profile.own,
  update: takes(VetChange, profile.update),
  setPhoto: takes(PictureInput, setPhoto),
  removePhoto,
  submitLicense: takes(LicenseInput, submitLicense),
  latestVerification,
  listCertifications: certify.listCertifications,
  submitCertification: takes(CertificationInput, certify.submitCertification),
  removeCertification: certify.removeCertification,
  readCertificate: certify.readCertificate,
  remindEnding,
};
