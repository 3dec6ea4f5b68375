import * as authenticate from '../accounts/authenticate.ts';
import { changePassword } from '../accounts/change-password.ts';
import * as emailChange from '../accounts/email-change.ts';
import * as verification from '../accounts/email-verification.ts';
import { forgetExpired } from '../accounts/forget-expired.ts';
import {
  CodeInput,
  EmailChange,
  LinkRequest,
  LinkUse,
  LoginInput,
  MeChange,
  PasskeyInput,
  PasskeyRename,
  PasskeyUse,
  PasswordChange,
  PhoneCode,
  Reauthentication,
  RegisterInput,
  ResetRequest,
  ResetUse,
  SecondFactorOff,
  SecondFactorUse,
  TokenInput,
} from '../accounts/input.ts';
import { login } from '../accounts/login.ts';
import * as magicLink from '../accounts/magic-link.ts';
import { passSecondFactor } from '../accounts/pass-second-factor.ts';
import { askForPasskey, loginWithPasskey } from '../accounts/passkey-login.ts';
import * as passkeys from '../accounts/passkeys.ts';
import * as reset from '../accounts/password-reset.ts';
import * as phone from '../accounts/phone-verification.ts';
import * as provider from '../accounts/provider.ts';
import { register } from '../accounts/register.ts';
import * as secondFactor from '../accounts/second-factor.ts';
import * as sessions from '../accounts/sessions.ts';
import { updateMe } from '../accounts/update-me.ts';
import { deleteMe } from '../leaving/delete-me.ts';
import { exportMe } from '../leaving/export-me.ts';
import { DeleteMeInput } from '../leaving/input.ts';
import { takes } from '../takes.ts';

export const accounts = {
  register: takes(RegisterInput, register),
  login: takes(LoginInput, login),
  logout: authenticate.logout,
  authenticate: authenticate.authenticate,
  me: authenticate.me,
  updateMe: takes(MeChange, updateMe),
  deleteMe: takes(DeleteMeInput, deleteMe),
  exportMe,
  changePassword: takes(PasswordChange, changePassword),
  askForLink: takes(LinkRequest, magicLink.askForLink),
  peekLink: magicLink.peekLink,
  redeemLink: takes(LinkUse, magicLink.redeemLink),
  askForReset: takes(ResetRequest, reset.askForReset),
  peekReset: reset.peekReset,
  redeemReset: takes(ResetUse, reset.redeemReset),
  askToVerify: verification.askToVerify,
  peekVerification: verification.peekVerification,
  verifyEmail: takes(TokenInput, verification.verifyEmail),
  askToChangeEmail: takes(EmailChange, emailChange.askToChangeEmail),
  withdrawEmailChange: emailChange.withdrawEmailChange,
  peekEmailChange: emailChange.peekEmailChange,
  confirmEmailChange: takes(TokenInput, emailChange.confirmEmailChange),
  peekEmailUndo: emailChange.peekEmailUndo,
  undoEmailChange: takes(TokenInput, emailChange.undoEmailChange),
  getPhoneVerification: phone.getPhoneVerification,
  askForPhoneCode: phone.askForPhoneCode,
  confirmPhone: takes(PhoneCode, phone.confirmPhone),
  getSecondFactor: secondFactor.getSecondFactor,
  beginSecondFactor: takes(Reauthentication, secondFactor.beginSecondFactor),
  pendingSecondFactor: secondFactor.pendingSecondFactor,
  confirmSecondFactor: takes(CodeInput, secondFactor.confirmSecondFactor),
  renewRecoveryCodes: takes(Reauthentication, secondFactor.renewRecoveryCodes),
  turnOffSecondFactor: takes(SecondFactorOff, secondFactor.turnOffSecondFactor),
  passSecondFactor: takes(SecondFactorUse, passSecondFactor),
  passkeyOptions: passkeys.passkeyOptions,
  addPasskey: takes(PasskeyInput, passkeys.addPasskey),
  listPasskeys: passkeys.listPasskeys,
  renamePasskey: takes(PasskeyRename, passkeys.renamePasskey),
  removePasskey: passkeys.removePasskey,
  askForPasskey,
  loginWithPasskey: takes(PasskeyUse, loginWithPasskey),
  listProviders: provider.listProviders,
  leaveForProvider: provider.leaveForProvider,
  enterFromProvider: provider.enterFromProvider,
  listIdentities: provider.listIdentities,
  unlinkIdentity: provider.unlinkIdentity,
  listSessions: sessions.listSessions,
  endSession: sessions.endSession,
  endOtherSessions: sessions.endOtherSessions,
  forgetExpired,
};
