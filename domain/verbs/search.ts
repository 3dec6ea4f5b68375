import { countAccepting } from '../emergency/count-accepting.ts';
import { suggestPlaces } from '../places/find.ts';
import { checkBounds } from '../search/check-bounds.ts';
import { findClinics, listServices } from '../search/find-clinics.ts';
import { SearchQuery } from '../search/input.ts';
import { suggest } from '../search/suggest.ts';
import { layOutBounds, tightenAllBounds, tightenBounds } from '../search/tighten-bounds.ts';
import { takes } from '../takes.ts';

export const search = {
  findClinics: takes(SearchQuery, findClinics),
  listServices,
  suggestPlaces,
  suggest,
  countAcceptingEmergency: countAccepting,
  tightenBounds,
  tightenAllBounds,
  layOutBounds,
  checkBounds,
};
