import * as certifications from '../support/certifications.ts';
import * as supportClinics from '../support/clinics.ts';
import * as deadLetters from '../support/dead-letters.ts';
import { PeopleQuery, ReasonInput, ReplayInput } from '../support/input.ts';
import * as people from '../support/people.ts';
import * as stuckMoney from '../support/stuck-money.ts';
import { readTrail } from '../support/trail.ts';
import * as verifications from '../support/verifications.ts';
import { takes } from '../takes.ts';

export const support = {
  listVerifications: verifications.listVerifications,
  approve: takes(ReasonInput, verifications.approve),
  decline: takes(ReasonInput, verifications.decline),
  listCertifications: certifications.listCertifications,
  readCertificate: certifications.readCertificate,
  approveCertification: takes(ReasonInput, certifications.approveCertification),
  declineCertification: takes(ReasonInput, certifications.declineCertification),
  findPeople: takes(PeopleQuery, people.findPeople),
  readPerson: takes(ReasonInput, people.readPerson),
  signOutPerson: takes(ReasonInput, people.signOutPerson),
  resetPersonsSecondFactor: takes(ReasonInput, people.resetPersonsSecondFactor),
  findClinics: supportClinics.findClinics,
  suspendClinic: takes(ReasonInput, supportClinics.suspendClinic),
  reinstateClinic: takes(ReasonInput, supportClinics.reinstateClinic),
  listDeadLetters: deadLetters.listDeadLetters,
  replayDeadLetter: takes(ReasonInput, deadLetters.replayDeadLetter),
  replayDeadLetters: takes(ReplayInput, deadLetters.replayDeadLetters),
  listStuckMoney: stuckMoney.listStuckMoney,
  retryStuckMoney: takes(ReasonInput, stuckMoney.retryStuckMoney),
  readTrail,
};
