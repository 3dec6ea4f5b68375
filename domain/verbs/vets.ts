import { PictureInput } from '../files/input.ts';
import { takes } from '../takes.ts';
import { LicenseInput, VetChange } from '../vets/input.ts';
import { removePhoto, setPhoto } from '../vets/photo.ts';
import * as profile from '../vets/profile.ts';
import { latestVerification, submitLicense } from '../vets/verify.ts';

export const vets = {
  get: profile.get,
  own: profile.own,
  update: takes(VetChange, profile.update),
  setPhoto: takes(PictureInput, setPhoto),
  removePhoto,
  submitLicense: takes(LicenseInput, submitLicense),
  latestVerification,
};
