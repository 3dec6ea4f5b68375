import { change as changeClinic } from '../clinics/change.ts';
import * as find from '../clinics/find.ts';
import {
  ClinicChange,
  ClinicInput,
  HoursInput,
  InsuranceInput,
  InsuranceProviderInput,
  PhotoChange,
  PhotoInput,
  SpeciesInput,
} from '../clinics/input.ts';
import * as insurance from '../clinics/insurance.ts';
import { countPublic, everyPublic } from '../clinics/listed.ts';
import { removeLogo, setLogo } from '../clinics/logo.ts';
import { setServices } from '../clinics/offer.ts';
import * as photos from '../clinics/photos.ts';
import { register as registerClinic } from '../clinics/register.ts';
import { drawClinicCard, drawSiteCard } from '../clinics/social-card.ts';
import { setSpecies } from '../clinics/species.ts';
import { PictureInput } from '../files/input.ts';
import { setHours } from '../schedule/hours.ts';
import { takes } from '../takes.ts';

export const clinics = {
  get: find.get,
  register: takes(ClinicInput, registerClinic),
  change: takes(ClinicChange, changeClinic),
  setSpecies: takes(SpeciesInput, setSpecies),
  listInsurance: insurance.list,
  setInsurance: takes(InsuranceInput, insurance.setForClinic),
  nameInsurer: takes(InsuranceProviderInput, insurance.nameInsurer),
  setHours: takes(HoursInput, setHours),
  setServices,
  listPhotos: photos.listPhotos,
  addPhoto: takes(PhotoInput, photos.addPhoto),
  changePhoto: takes(PhotoChange, photos.changePhoto),
  removePhoto: photos.removePhoto,
  setLogo: takes(PictureInput, setLogo),
  removeLogo,
  countPublic,
  everyPublic,
  drawSiteCard,
  drawClinicCard,
};
