import { certifyVets } from './certificates.ts';
import { type Clients, createClients } from './clients.ts';
import type { Clinic, Kind } from './clinic.ts';
import { raiseHarborSign, raiseSigns } from './emergency.ts';
import { fillHarborPast } from './harbor-past.ts';
import { openHarborStreet } from './harbor-street.ts';
import type { Known } from './known.ts';
import { submitLicences } from './licences.ts';
import { enrolMaya } from './maya.ts';
import { takeAtDesk } from './money.ts';
import { openClinic, type Setting } from './open-clinic.ts';
import { pastVisits } from './past.ts';
import { createPeople } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { reportSome } from './reported.ts';
import { addReviews } from './reviews.ts';
import { noRows, type Rows } from './rows.ts';
import { block, planSlots, type Slot } from './slots.ts';
import { type Town, towns } from './towns.ts';
import { bookedShare, fillSlots } from './upcoming.ts';
import { createVisits } from './visit.ts';

const SEED = 'findmyvet';
const MINUTE = 60_000;
const PAST_VISITS = 17;
const PAST_VISITS_AT_HARBOR_STREET = 190;

export type Horizon = { now: Date; horizonDays: number };

/** The whole demo town as rows: the same for the same instant, horizon and reference data. */
export function planTown(known: Known, { now, horizonDays }: Horizon): Rows {
  const rows = noRows();
  const people = createPeople(createRandom(`${SEED} people`));
  const visits = createVisits(createRandom(`${SEED} visits`), rows, now);
  const setting: Setting = {
    random: createRandom(`${SEED} clinics`),
    known,
    people,
    rows,
    now,
    horizonDays,
    taken: { names: new Set(), slugs: new Set(), phones: new Set() },
  };
  const support = addSupport(rows, setting);
  const harborStreet = openHarborStreet(setting);
  const clinics = [harborStreet, ...towns.flatMap((town) => openTown(setting, town))];
  let harborClients: Clients | undefined;
  for (const clinic of clinics) {
    const random = createRandom(`${SEED} ${clinic.row.slug}`);
    const isHarborStreet = clinic === harborStreet;
    const clients = createClients(random, known, people, rows, clinic);
    if (isHarborStreet) harborClients = clients;
    const slots = planSlots(random, clinic, now, horizonDays);
    block(random, slots, now);
    if (isHarborStreet) enrolMaya(clinic, slots, { random, people, rows, clients, visits, now });
    const past = pastVisits(random, clinic, pastCount(random, clinic, isHarborStreet), {
      clients,
      visits,
      rows,
      now,
    });
    addReviews(random, rows, clinic, past, now);
    if (isHarborStreet) {
      takeAtDesk(past, clinic.desk.user_id, { random: createRandom(`${SEED} money`), rows, now });
    }
    const share = isHarborStreet ? shareAtHarborStreet(slots, now) : shareAt(clinic, random, now);
    fillSlots(random, clinic, slots, { clients, visits, now, share });
    rows.availability_slots.push(...slots.map(({ row }) => row));
  }
  if (harborClients) {
    fillHarborPast(harborStreet, { clients: harborClients, visits, rows, now });
  }
  reportSome(rows, clinics, support, now);
  submitLicences(createRandom(`${SEED} licences`), rows, now);
  certifyVets(createRandom(`${SEED} certificates`), rows, now);
  raiseSigns(setting.random, rows, clinics.slice(1), now);
  raiseHarborSign(setting.random, rows, harborStreet, now);
  return rows;
}

function openTown(setting: Setting, town: Town): Clinic[] {
  const zips = setting.random.shuffled(town.zips);
  return Array.from({ length: town.clinics }, (_, index) => {
    const zip = zips[index % zips.length];
    if (!zip) throw new Error(`${town.city} has no ZIP codes.`);
    return openClinic(setting, town, kindOf(town, index), zip);
  });
}

// Of a city's first clinics one is a 24-hour hospital, one sees cats, one sees the exotics; a big city has a second hospital.
function kindOf(town: Town, index: number): Kind {
  if (town.isRural) return 'country';
  if (town.clinics >= 5 && index === 0) return 'emergency';
  if (town.clinics >= 20 && index === 12) return 'emergency';
  if (town.clinics >= 10 && index === 3) return 'cats';
  if (town.clinics >= 7 && index === 5) return 'exotics';
  return 'general';
}

function pastCount(random: Random, clinic: Clinic, isHarborStreet: boolean): number {
  if (isHarborStreet) return PAST_VISITS_AT_HARBOR_STREET;
  const size = 0.6 + 0.25 * clinic.vets.length;
  return Math.round(PAST_VISITS * clinic.popularity ** 2 * size * (0.3 + 1.4 * random.next()));
}

function shareAt(clinic: Clinic, random: Random, now: Date): (slot: Slot) => number {
  return ({ daysAhead, startsAt, start, row }) => {
    const byHour = start >= 16 * 60 || start < 9 * 60 + 30 ? 1.15 : 0.92;
    const bySort = row.slot_type === 'home_visit' ? 0.6 : 1;
    const base = startsAt < now.getTime() ? 0.64 : bookedShare(daysAhead);
    return Math.min(0.93, base * clinic.popularity * byHour * bySort * (0.9 + 0.2 * random.next()));
  };
}

// Whoever looks at the desk finds a full day with some times left today and tomorrow.
function shareAtHarborStreet(slots: Slot[], now: Date): (slot: Slot) => number {
  const left = slots.filter(({ startsAt }) => startsAt > now.getTime());
  const keptFree = new Set([
    ...left.filter(({ daysAhead }) => daysAhead === 0).filter((_, index) => index % 4 === 1),
    ...left.filter(({ daysAhead }) => daysAhead === 1).filter((_, index) => index % 4 === 2),
  ]);
  return (slot) => {
    if (keptFree.has(slot)) return 0;
    if (slot.daysAhead === 0) return 0.93;
    if (slot.daysAhead === 1) return 0.9;
    return 0.2 + 0.5 * Math.exp(-slot.daysAhead / 6);
  };
}

function addSupport(rows: Rows, { people, random, now }: Setting): string {
  const user = people.user({
    at: new Date(now.getTime() - 400 * 24 * 60 * MINUTE),
    timezone: 'America/New_York',
    areaCode: '646',
    first_name: 'Sam',
    last_name: 'Whitfield',
    email: 'support@demo.test',
  });
  rows.users.push(user);
  rows.user_roles.push({
    id: random.uuid(user.created_at),
    user_id: user.id,
    role: 'support',
    clinic_id: null,
    created_at: user.created_at,
  });
  return user.id;
}
