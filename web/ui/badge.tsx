import type { ReactNode } from 'react';
import type { Status } from '#domain/appointments/appointment.ts';

const TONES = {
  good: 'bg-brand-soft text-brand-ink',
  emergency: 'bg-emergency-soft text-emergency-ink',
  caution: 'bg-caution-soft text-caution-ink',
  info: 'bg-info-soft text-info-ink',
  neutral: 'border border-line bg-surface text-muted',
} as const;

export type Tone = keyof typeof TONES;

/** A state in a few words; the dot keeps it apart from a button. */
export function Badge({ tone, dot, children }: { tone: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-semibold ${TONES[tone]}`}
    >
      {dot ? <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current" /> : null}
      {children}
    </span>
  );
}

const STATUS: Record<Status, { tone: Tone; owner: string; desk: string }> = {
  booked: { tone: 'good', owner: 'Booked', desk: 'Booked' },
  rescheduled: { tone: 'info', owner: 'Moved', desk: 'Rescheduled' },
  cancelled_by_owner: { tone: 'neutral', owner: 'You cancelled', desk: 'Cancelled by owner' },
  cancelled_by_clinic: {
    tone: 'emergency',
    owner: 'The clinic cancelled',
    desk: 'Cancelled by clinic',
  },
  no_show: { tone: 'caution', owner: 'Missed', desk: 'No-show' },
  completed: { tone: 'neutral', owner: 'Done', desk: 'Completed' },
};

/** A visit's status in the owner's words; the desk gets the exact terms. */
export function StatusBadge({
  status,
  desk,
  others,
}: {
  status: Status;
  desk?: boolean;
  /** Somebody else of the household booked it. */
  others?: boolean;
}) {
  return <Badge tone={STATUS[status].tone}>{statusWord(status, desk, others)}</Badge>;
}

export function statusWord(status: Status, desk?: boolean, others?: boolean): string {
  if (others && status === 'cancelled_by_owner') return 'Cancelled';
  return desk ? STATUS[status].desk : STATUS[status].owner;
}
