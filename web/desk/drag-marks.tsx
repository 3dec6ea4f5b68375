import { clock } from '../format.ts';
import type { Drag } from './drag.ts';

/** What floats while a visit is on its way: its name at the pointer, or what the keys do. */
export function DragMarks({ drag: { held, words, ghost } }: { drag: Drag }) {
  const isByKeys = held?.by === 'keys';
  return (
    <>
      <p
        aria-live="assertive"
        className={
          isByKeys
            ? 'numeric fixed inset-x-4 bottom-4 z-40 mx-auto w-fit rounded-card border border-line bg-surface px-4 py-3 text-sm shadow-float'
            : 'sr-only'
        }
      >
        {words}
      </p>
      {held && !isByKeys ? (
        <div
          ref={ghost}
          aria-hidden
          className="numeric pointer-events-none fixed top-0 left-0 z-50 max-w-64 -translate-full truncate rounded-control border-l-4 border-brand bg-brand-soft px-3 py-2 text-sm text-brand-ink shadow-float"
        >
          <strong className="font-semibold">{held.visit.pet.name}</strong>
          {held.over ? `, ${clock(held.over.start)}, ${held.over.name}` : ''}
        </div>
      ) : null}
    </>
  );
}

/** How to move a visit, for who has not found out; without script it is the panel's form. */
export function DragHint() {
  return (
    <p className="mt-3 text-xs text-muted">
      <span className="max-lg:hidden">
        Drag a visit to an open time or to another vet; or press M on it and choose with the arrow
        keys.
      </span>
      <span className="lg:hidden">Hold a visit down to move it to an open time.</span>
    </p>
  );
}
