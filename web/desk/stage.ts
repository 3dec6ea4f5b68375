import { isLive } from '#domain/appointments/appointment.ts';
import type { DeskVisit, HeldTime } from '../contract.ts';
import { clock } from '../format.ts';
import { minutes } from './timeline.ts';

type Seen = Pick<
  DeskVisit,
  'status' | 'started_at' | 'checked_in_at' | 'is_emergency' | 'scheduled_start' | 'scheduled_end'
>;

/** How far a live visit has come: 'checked in 7:52 AM', 'started 8:05 AM'. The instants carry the clinic's offset. */
export function stageOf({ status, started_at, checked_in_at }: Seen): string | null {
  if (!isLive(status)) return null;
  if (started_at) return `started ${clock(started_at.slice(11, 16))}`;
  return checked_in_at ? `checked in ${clock(checked_in_at.slice(11, 16))}` : null;
}

/** Minutes past its start that nobody has come yet; 0 within five, and on other days than today. */
export function minutesLate(visit: Seen, time: string | null): number {
  if (time === null || !isLive(visit.status) || visit.checked_in_at || visit.started_at) return 0;
  const late = minutes(time) - minutes(visit.scheduled_start);
  return late >= 5 && minutes(time) < minutes(visit.scheduled_end) ? late : 0;
}

/** 'offered to Ana Ruiz, 6 min left' of a time that is kept for somebody. */
export function heldWords({ offered_to, expires_at }: HeldTime, now: string): string {
  const left = Math.max(0, Math.ceil((Date.parse(expires_at) - Date.parse(now)) / 60_000));
  return `${offered_to ? `offered to ${offered_to}` : 'being booked online'}, ${left} min left`;
}

/** A visit's state in colours. */
export function tone(visit: Seen, time: string | null): string {
  const { status, is_emergency } = visit;
  if (status === 'completed') return 'border-outline bg-sunken text-muted';
  if (status === 'no_show') return 'border-caution bg-caution-soft text-caution-ink';
  if (is_emergency) return 'border-emergency bg-emergency-soft text-emergency-ink';
  if (visit.checked_in_at || visit.started_at) return 'border-info bg-info-soft text-info-ink';
  if (minutesLate(visit, time) > 0) return 'border-caution bg-caution-soft text-caution-ink';
  return 'border-brand bg-brand-soft text-brand-ink';
}
