import { getBookingRules, setBookingRules } from '../schedule/booking-rules.ts';
import { listBreaks, setBreaks } from '../schedule/breaks.ts';
import { addClosure, listClosures, removeClosure } from '../schedule/closures.ts';
import {
  BookingRulesInput,
  BreaksInput,
  ClosureInput,
  PauseInput,
  ShiftsInput,
  TimeOffInput,
} from '../schedule/input.ts';
import { visitsOutsideHours } from '../schedule/outside.ts';
import { pauseIntake, resumeIntake } from '../schedule/pause-intake.ts';
import { listShifts, setShifts } from '../schedule/shifts.ts';
import { addTimeOff, listTimeOff, removeTimeOff } from '../schedule/time-off.ts';
import { takes } from '../takes.ts';

export const schedule = {
  listBreaks,
  setBreaks: takes(BreaksInput, setBreaks),
  listClosures,
  addClosure: takes(ClosureInput, addClosure),
  removeClosure,
  listShifts,
  setShifts: takes(ShiftsInput, setShifts),
  listTimeOff,
  addTimeOff: takes(TimeOffInput, addTimeOff),
  removeTimeOff,
  getBookingRules,
  setBookingRules: takes(BookingRulesInput, setBookingRules),
  pauseIntake: takes(PauseInput, pauseIntake),
  resumeIntake,
  visitsOutsideHours,
};
