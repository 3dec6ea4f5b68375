import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { ClinicDay, DeskVisit } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { type Dropped, dropForm } from './drop-form.ts';
import { type Target, withDropped } from './drop-targets.ts';

/** Sends what is dropped, shows it in its new place meanwhile, and says what became of it. */
export function useDrop(day: ClinicDay) {
  const fetcher = useFetcher<Dropped>();
  const [sent, setSent] = useState<{ visit: string; target: Target } | null>(null);
  const [closed, setClosed] = useState<Dropped | null>(null);
  const { slug } = day.clinic;
  const result = fetcher.data ?? null;
  // Once the answer is there and says no, the visit is back at its place.
  const isAhead =
    fetcher.state === 'submitting' ||
    (fetcher.state === 'loading' && result !== null && 'said' in result);
  const submit = (form: Values) =>
    void fetcher.submit(form, { method: 'post', action: paths.deskDrop(slug) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is not what the words are about.
  useEffect(() => setClosed(result), [day.date, slug]);
  return {
    shown: isAhead && sent ? withDropped(day, sent.visit, sent.target) : day,
    isOnItsWay: fetcher.state !== 'idle',
    notice: fetcher.state === 'idle' && result !== closed ? result : null,
    drop: (visit: DeskVisit, target: Target) => {
      setSent({ visit: visit.id, target });
      const to: Values = 'slot' in target ? { slot_id: target.slot.id } : { vet_id: target.vet_id };
      submit({ ...dropForm(visit), ...to });
    },
    undo: (form: Values) => {
      setSent(null);
      submit(form);
    },
    close: () => setClosed(result),
  };
}

type NoticeProps = {
  notice: Dropped | null;
  undo: (form: Values) => void;
  close: () => void;
};

/** What became of the last visit that was put somewhere, with the way back. */
export function DropNotice({ notice, undo, close }: NoticeProps) {
  const isRefused = notice !== null && 'refused' in notice;
  return (
    <div className="pointer-events-none fixed inset-x-4 bottom-4 z-40 flex justify-center text-sm print:hidden">
      <div role="status">
        {notice && !isRefused ? (
          <div className="pointer-events-auto flex items-center gap-2 rounded-card border border-line bg-surface py-1.5 pr-1.5 pl-4 shadow-float">
            <p className="numeric font-semibold">{notice.said}</p>
            {notice.undo ? (
              <Button look="quiet" onClick={() => notice.undo && undo(notice.undo)}>
                Undo
              </Button>
            ) : null}
            <Button look="quiet" onClick={close} className="text-muted">
              Close
            </Button>
          </div>
        ) : null}
      </div>
      {notice && isRefused ? (
        <div
          role="alert"
          className="pointer-events-auto flex max-w-lg items-start gap-2 rounded-card bg-caution-soft py-2 pr-1.5 pl-4 text-caution-ink shadow-float"
        >
          <p className="numeric py-1.5">
            <strong className="font-semibold">{notice.refused}</strong> {notice.what}
          </p>
          <Button look="quiet" onClick={close} className="text-caution-ink">
            Close
          </Button>
        </div>
      ) : null}
    </div>
  );
}
