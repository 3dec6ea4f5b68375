import { takes } from '../takes.ts';
import { LicenseInput, VetChange } from '../vets/input.ts';
import * as profile from '../vets/profile.ts';
import { latestVerification, submitLicense } from '../vets/verify.ts';

export const vets = {
  get: profile.get,
  own: profile.own,
  update: takes(VetChange, profile.update),
  submitLicense: takes(LicenseInput, submitLicense),
  latestVerification,
};
