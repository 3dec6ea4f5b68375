import { emergencyReads } from '#domain/clinics/clinic.ts';
import type { ClinicHit } from '../contract.ts';
import { Badge, type Tone } from './badge.tsx';

export type Sign = ClinicHit['emergency'];

const STATES = {
  accepting: { tone: 'good', words: 'Taking emergencies', desk: 'Accepting' },
  at_capacity: { tone: 'caution', words: 'At capacity, call first', desk: 'At capacity' },
  unconfirmed: { tone: 'neutral', words: 'Unconfirmed, call first', desk: 'Not confirmed' },
  closed: { tone: 'emergency', words: 'Closed for emergencies', desk: 'Closed' },
} satisfies Record<string, { tone: Tone; words: string; desk: string }>;

export type EmergencyState = keyof typeof STATES;

/** What a clinic's sign means now. No sign, like one past its time, promises nothing. */
export const emergencyState = (sign: Sign, now: string): EmergencyState =>
  emergencyReads(sign, new Date(now)) ?? 'unconfirmed';

type BadgeProps = { sign: Sign; now: string; desk?: boolean };

/** The sign for owners; the desk gets the exact term. */
export function EmergencyBadge({ sign, now, desk }: BadgeProps) {
  const { tone, words, desk: term } = STATES[emergencyState(sign, now)];
  return (
    <Badge tone={tone} dot>
      {desk ? term : words}
    </Badge>
  );
}

/** 'wait 40 to 60 min', 'wait 2 h'; nothing when the clinic gave no range. */
export function waitWords(sign: Sign): string | null {
  const least = sign?.wait_min_minutes ?? null;
  const most = sign?.wait_max_minutes ?? null;
  if (most === null && least === null) return null;
  if (least === null || most === null || least === most) return `wait ${least ?? most} min`;
  if (least === 0) return `wait up to ${most} min`;
  return `wait ${least} to ${most} min`;
}
