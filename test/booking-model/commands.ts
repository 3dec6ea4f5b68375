import assert from 'node:assert/strict';
import fc from 'fast-check';
import { domain } from '#domain/index.ts';
import {
  addHold,
  canTake,
  dropHold,
  endOf,
  isLive,
  type Model,
  petIsBusy,
  startOf,
  undoes,
  type Visit,
} from './model.ts';
import { OWNERS, outcome, PETS_EACH, type Real } from './real.ts';

type Command = fc.AsyncCommand<Model, Real>;
const { appointments, holds } = domain;

/** A command: what the model expects, and changes; what the real verb then answers must be the same. */
function command(
  name: string,
  expected: (model: Model) => string,
  actual: (real: Real, model: Model) => Promise<unknown>,
  applies: (model: Model) => boolean = () => true,
): Command {
  return {
    check: applies,
    toString: () => name,
    run: async (model, real) => {
      const subject = actual.bind(null, real, structuredClone(model));
      const wanted = expected(model);
      assert.equal(await outcome(subject()), wanted, name);
    },
  };
}

const at = <T>(list: T[], i: number): T | undefined => list[i % Math.max(1, list.length)];
const ownerCtx = (real: Real, owner: number) => ({
  ...(real.owners[owner] as Real['owners'][0]),
  now: real.now,
});
const deskCtx = (real: Real) => ({ ...real.town.grace.ctx, now: real.now });
const serviceOf = (real: Real, units: number) =>
  units === 1 ? real.town.examId : real.town.dentalId;
const idOf = (real: Real, name: string | undefined) => real.ids.get(name ?? '') ?? '';

let names = 0;
const newName = () => `#${++names}`;

const newVisit = (name: string, owner: number, pet: number, slots: number[]): Visit => ({
  name,
  owner,
  pet,
  slots,
  units: slots.length,
  status: 'booked',
  liveStatus: 'booked',
  checkedIn: false,
  startedAt: null,
  endedAt: null,
});

const book = (slot: number, owner: number, which: number, units: number) => {
  const name = newName();
  const pet = owner * PETS_EACH + which;
  return command(
    `book slot ${slot} for pet ${pet}, ${units} half hours`,
    (model) => {
      const run = canTake(model, slot, units);
      if (!run) return 'slot_taken';
      if (petIsBusy(model, pet, run)) return 'pet_busy';
      model.visits.push(newVisit(name, owner, pet, run));
      return 'done';
    },
    async (real) => {
      const order = {
        slot_id: real.slots[slot] ?? '',
        pet_id: real.pets[pet] ?? '',
        service_id: serviceOf(real, units),
      };
      const visit = await appointments.book(ownerCtx(real, owner), order);
      real.ids.set(name, visit.id);
    },
  );
};

const hold = (slot: number, owner: number, units: number) => {
  const name = newName();
  return command(
    `hold slot ${slot} for owner ${owner}, ${units} half hours`,
    (model) => {
      const run = canTake(model, slot, units);
      if (!run) return 'slot_taken';
      addHold(model, { name, owner, slots: run });
      return 'done';
    },
    async (real) => {
      const wish = { slot_id: real.slots[slot] ?? '', service_id: serviceOf(real, units) };
      real.ids.set(name, (await holds.take(ownerCtx(real, owner), wish)).id);
    },
  );
};

const bookHeld = (which: number, petIndex: number) => {
  const name = newName();
  return command(
    `book hold ${which}`,
    (model) => {
      const held = at(model.holds, which);
      if (!held) return 'none';
      const pet = held.owner * PETS_EACH + petIndex;
      if (petIsBusy(model, pet, held.slots)) return 'pet_busy';
      dropHold(model, held);
      model.visits.push(newVisit(name, held.owner, pet, held.slots));
      return 'done';
    },
    async (real, model) => {
      const held = at(model.holds, which);
      if (!held) return;
      const pet_id = real.pets[held.owner * PETS_EACH + petIndex] ?? '';
      const order = {
        hold_id: idOf(real, held.name),
        pet_id,
        service_id: serviceOf(real, held.slots.length),
      };
      real.ids.set(name, (await appointments.book(ownerCtx(real, held.owner), order)).id);
    },
    (model) => (at(model.holds, which)?.expires ?? Number.NEGATIVE_INFINITY) > model.now,
  );
};

const letGo = (which: number) =>
  command(
    `let hold ${which} go`,
    (model) => {
      const held = at(model.holds, which);
      if (held) dropHold(model, held);
      return 'done';
    },
    async (real, model) => {
      const held = at(model.holds, which);
      if (held) await holds.release(ownerCtx(real, held.owner), idOf(real, held.name));
    },
    (model) => (at(model.holds, which)?.expires ?? Number.NEGATIVE_INFINITY) > model.now,
  );

const cancel = (which: number, byClinic: boolean) =>
  onVisit(
    `cancel visit ${which}${byClinic ? ' by the clinic' : ''}`,
    which,
    (model, visit) => {
      if (!isLive(visit) || visit.startedAt !== null || model.now >= endOf(visit))
        return 'not_possible_now';
      visit.status = byClinic ? 'cancelled_by_clinic' : 'cancelled_by_owner';
      return 'done';
    },
    (real, visit) =>
      appointments.cancel(
        byClinic ? deskCtx(real) : ownerCtx(real, visit.owner),
        idOf(real, visit.name),
      ),
  );

const reschedule = (which: number, slot: number) =>
  onVisit(
    `move visit ${which} to slot ${slot}`,
    which,
    (model, visit) => {
      if (!isLive(visit) || visit.checkedIn || model.now >= endOf(visit)) return 'not_possible_now';
      const run = canTake(model, slot, visit.units, visit);
      if (!run) return 'slot_taken';
      if (petIsBusy(model, visit.pet, run, visit)) return 'pet_busy';
      visit.slots = run;
      visit.status = 'rescheduled';
      visit.liveStatus = 'rescheduled';
      return 'done';
    },
    (real, visit) =>
      appointments.reschedule(ownerCtx(real, visit.owner), idOf(real, visit.name), {
        slot_id: real.slots[slot] ?? '',
      }),
  );

type DeskVerb = 'checkIn' | 'start' | 'complete' | 'markNoShow' | 'undo';

const attend = (verb: DeskVerb, which: number) =>
  onVisit(
    `${verb} visit ${which}`,
    which,
    (model, visit) => (deskRules[verb](model, visit) ? 'done' : refusalOf(model, visit, verb)),
    (real, visit) => appointments[verb](deskCtx(real), idOf(real, visit.name)),
  );

const deskRules: Record<DeskVerb, (model: Model, visit: Visit) => boolean> = {
  checkIn: (_, visit) => {
    if (!isLive(visit) || visit.checkedIn) return false;
    visit.checkedIn = true;
    return true;
  },
  start: (model, visit) => {
    if (!isLive(visit) || visit.startedAt !== null) return false;
    visit.startedAt = model.now;
    visit.checkedIn = true;
    return true;
  },
  complete: (model, visit) => {
    if (!isLive(visit)) return false;
    visit.status = 'completed';
    visit.endedAt = model.now;
    return true;
  },
  markNoShow: (model, visit) => {
    if (!isLive(visit) || visit.checkedIn || model.now < startOf(visit.slots[0] ?? 0)) return false;
    visit.status = 'no_show';
    visit.endedAt = model.now;
    return true;
  },
  undo: (model, visit) => {
    const what = undoes(model, visit);
    if (!what) return false;
    if (what === 'start') {
      visit.startedAt = null;
      return true;
    }
    if (petIsBusy(model, visit.pet, visit.slots, visit)) return false;
    visit.status = visit.liveStatus;
    visit.endedAt = null;
    return true;
  },
};

const refusalOf = (model: Model, visit: Visit, verb: DeskVerb) =>
  verb === 'undo' && undoes(model, visit) === 'end' ? 'pet_busy' : 'not_possible_now';

function onVisit(
  name: string,
  which: number,
  expected: (model: Model, visit: Visit) => string,
  actual: (real: Real, visit: Visit) => Promise<unknown>,
): Command {
  return command(
    name,
    (model) => expected(model, at(model.visits, which) as Visit),
    (real, model) => actual(real, at(model.visits, which) as Visit),
    (model) => model.visits.length > 0,
  );
}

const pass = (minutes: number) =>
  command(
    `${minutes} minutes pass`,
    (model) => {
      model.now += minutes;
      return 'done';
    },
    async (real) => {
      real.now = new Date(real.now.getTime() + minutes * 60_000);
    },
  );

/** Every verb, with whatever it is about drawn at random. */
export function commands(slots: number): fc.Arbitrary<Command>[] {
  const slot = fc.nat(slots - 1);
  const owner = fc.nat(OWNERS - 1);
  const pet = fc.nat(PETS_EACH - 1);
  const units = fc.constantFrom(1, 1, 2);
  const which = fc.nat(20);
  const verb = fc.constantFrom<DeskVerb>('checkIn', 'start', 'complete', 'markNoShow', 'undo');
  return [
    fc.tuple(slot, owner, pet, units).map((a) => book(...a)),
    fc.tuple(slot, owner, units).map((a) => hold(...a)),
    fc.tuple(which, pet).map((a) => bookHeld(...a)),
    which.map(letGo),
    fc.tuple(which, fc.boolean()).map((a) => cancel(...a)),
    fc.tuple(which, slot).map((a) => reschedule(...a)),
    fc.tuple(verb, which).map((a) => attend(...a)),
    fc.constantFrom(1, 4, 11, 31).map(pass),
  ];
}
