import * as attend from '../appointments/attend.ts';
import { book } from '../appointments/book.ts';
import { bookAtDesk } from '../appointments/book-at-desk.ts';
import { cancel, cancellationQuote } from '../appointments/cancel.ts';
import { change } from '../appointments/change.ts';
import { clinicDay } from '../appointments/clinic-day.ts';
import { clinicWeek } from '../appointments/clinic-week.ts';
import * as visits from '../appointments/find.ts';
import { findClients } from '../appointments/find-clients.ts';
import { BookInput, CancelInput, RescheduleInput, VisitChange } from '../appointments/input.ts';
import { reschedule } from '../appointments/reschedule.ts';
import { takes } from '../takes.ts';

export const appointments = {
  book: takes(BookInput, book),
  bookAtDesk,
  findClients,
  reschedule: takes(RescheduleInput, reschedule),
  cancel: takes(CancelInput, cancel),
  cancellationQuote,
  change: takes(VisitChange, change),
  checkIn: attend.checkIn,
  start: attend.start,
  complete: attend.complete,
  markNoShow: attend.markNoShow,
  undo: attend.undo,
  list: visits.list,
  get: visits.get,
  history: visits.history,
  clinicDay,
  clinicWeek,
};
