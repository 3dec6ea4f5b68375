import { sayFarewell, takeBackFarewell } from '../farewell/say-farewell.ts';
import { PictureInput } from '../files/input.ts';
import * as health from '../health/keep-pet.ts';
import * as find from '../pets/find.ts';
import { PetChange, PetInput } from '../pets/input.ts';
import * as keepPets from '../pets/keep.ts';
import { removePhoto, setPhoto } from '../pets/photo.ts';
import { takes } from '../takes.ts';

export const pets = {
  listSpecies: find.listSpecies,
  listBreeds: find.listBreeds,
  list: find.list,
  listAlive: find.listAlive,
  get: find.get,
  add: takes(PetInput, health.add),
  update: takes(PetChange, health.update),
  remove: keepPets.remove,
  setPhoto: takes(PictureInput, setPhoto),
  removePhoto,
  sayFarewell,
  takeBackFarewell,
};
