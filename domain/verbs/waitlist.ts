import { takes } from '../takes.ts';
import { accept, decline, leave, passOn } from '../waitlist/answer.ts';
import * as find from '../waitlist/find.ts';
import { JoinInput } from '../waitlist/input.ts';
import { join } from '../waitlist/join.ts';
import { offerFreed } from '../waitlist/offer-freed.ts';

export const waitlist = {
  join: takes(JoinInput, join),
  list: find.list,
  listForClinic: find.listForClinic,
  leave,
  accept,
  decline,
  offerFreed,
  passOn,
};
