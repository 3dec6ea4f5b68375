import { DocumentInput, EntryInput, PassportInput, StrikeInput } from '../health/input.ts';
import * as passports from '../health/passports.ts';
import { read, readDocument } from '../health/read.ts';
import { remind } from '../health/remind.ts';
import * as entries from '../health/write-entry.ts';
import { takes } from '../takes.ts';

export const health = {
  read,
  readDocument,
  add: takes(EntryInput, entries.add),
  addDocument: takes(DocumentInput, entries.addDocument),
  strike: takes(StrikeInput, entries.strike),
  listPassports: passports.listPassports,
  makePassport: takes(PassportInput, passports.makePassport),
  revokePassport: passports.revokePassport,
  readPassport: passports.readPassport,
  readPassportDocument: passports.readPassportDocument,
  remind,
};
