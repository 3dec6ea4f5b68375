import * as answer from '../household/answer.ts';
import * as change from '../household/change.ts';
import * as find from '../household/find.ts';
import { PetInvitationInput, PetInvitationToken, ShareChange } from '../household/input.ts';
import * as invite from '../household/invite.ts';
import { listHeirs } from '../household/part.ts';
import { transfer } from '../household/transfer.ts';
import { takes } from '../takes.ts';

export const household = {
  list: find.list,
  listOfPet: find.listOfPet,
  listInvitations: invite.listInvitations,
  listHeirs,
  invite: takes(PetInvitationInput, invite.invite),
  withdraw: invite.withdraw,
  lookUp: takes(PetInvitationToken, answer.lookUp),
  accept: takes(PetInvitationToken, answer.accept),
  decline: takes(PetInvitationToken, answer.decline),
  change: takes(ShareChange, change.change),
  end: change.end,
  transfer,
};
