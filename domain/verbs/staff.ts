import { accept as acceptInvitation, lookUp as lookUpInvitation } from '../staff/accept.ts';
import { changeRole, remove as removeMember } from '../staff/change.ts';
import * as find from '../staff/find.ts';
import { InvitationInput, InvitationToken, MemberChange, SecurityInput } from '../staff/input.ts';
import { invite, withdraw } from '../staff/invite.ts';
import { getSecurity, setSecurity } from '../staff/security.ts';
import { takes } from '../takes.ts';

export const staff = {
  list: find.list,
  listInvitations: find.listInvitations,
  invite: takes(InvitationInput, invite),
  withdraw,
  lookUp: takes(InvitationToken, lookUpInvitation),
  accept: takes(InvitationToken, acceptInvitation),
  changeRole: takes(MemberChange, changeRole),
  remove: removeMember,
  getSecurity,
  setSecurity: takes(SecurityInput, setSecurity),
};
