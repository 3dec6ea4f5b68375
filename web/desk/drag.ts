import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { DeskVisit } from '../contract.ts';
import { clock } from '../format.ts';
import { followPointer } from './drag-pointer.ts';
import { isArrow, step, type Target } from './drop-targets.ts';

/** A visit that somebody has picked up, where it can go, and where it would go now. */
export type Held = {
  visit: DeskVisit;
  by: 'pointer' | 'keys';
  targets: Target[];
  over: Target | null;
};

export type Drag = {
  held: Held | null;
  /** For who does not see it: where it is, and what to press. */
  words: string;
  /** What follows the pointer. */
  ghost: RefObject<HTMLDivElement | null>;
  /** What makes a card one that can be picked up. */
  handle: (visit: DeskVisit) => {
    draggable: false;
    'aria-keyshortcuts': string;
    'data-visit': string;
    onPointerDown: (event: PointerEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
};

type Options = {
  columns: (string | null)[];
  targetsOf: (visit: DeskVisit) => Target[];
  drop: (visit: DeskVisit, target: Target) => void;
};

const at = ({ start, name }: Target) => `${clock(start)}, ${name}`;

/** Picking a visit up, with a mouse, a finger held down or a key, and putting it somewhere. */
export function useDrag({ columns, targetsOf, drop }: Options): Drag {
  const [held, setHeld] = useState<Held | null>(null);
  const [words, setWords] = useState('');
  const ghost = useRef<HTMLDivElement>(null);
  const refocus = useRef<string | null>(null);
  // In another column its card is another element: whoever works by keyboard would be back at the top of the page.
  useEffect(() => {
    if (refocus.current === null || document.activeElement !== document.body) return;
    const cards = document.querySelectorAll<HTMLElement>(`[data-visit="${refocus.current}"]`);
    [...cards].find((card) => card.offsetParent !== null)?.focus();
  });

  function pickUp(visit: DeskVisit, by: Held['by']): Held | null {
    refocus.current = null;
    const targets = targetsOf(visit);
    if (targets.length === 0) {
      setWords(`${visit.pet.name} cannot go to any open time of this day.`);
      return null;
    }
    const next = { visit, by, targets, over: null };
    setHeld(next);
    return next;
  }
  function putBack(visit: DeskVisit): void {
    setHeld(null);
    setWords(`${visit.pet.name} is back where it was.`);
  }
  function put(visit: DeskVisit, over: Target): void {
    setHeld(null);
    setWords('');
    drop(visit, over);
  }

  function onPointerDown(visit: DeskVisit, event: PointerEvent): void {
    let mine: Held | null = null;
    followPointer(event.nativeEvent, ghost, {
      begin: () => {
        mine = pickUp(visit, 'pointer');
        return mine !== null;
      },
      over: (id) => {
        const over = mine?.targets.find((target) => target.id === id) ?? null;
        if (!mine || over === mine.over) return;
        mine = { ...mine, over };
        setHeld(mine);
      },
      end: (isDropped) => {
        if (isDropped && mine?.over) put(visit, mine.over);
        else setHeld(null);
      },
    });
  }

  function onKeyDown(visit: DeskVisit, event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (held?.visit.id !== visit.id) {
      if (key !== 'm' && key !== 'M' && key !== ' ') return;
      event.preventDefault();
      const taken = pickUp(visit, 'keys');
      if (taken) {
        const many = taken.targets.length === 1 ? 'one place' : `${taken.targets.length} places`;
        setWords(
          `${visit.pet.name} is picked up and can go to ${many}. Choose with the arrow keys, Enter puts it there, Escape back.`,
        );
      }
      return;
    }
    if (isArrow(key)) {
      event.preventDefault();
      const column = columns.includes(visit.vet?.id ?? null) ? (visit.vet?.id ?? null) : null;
      const from = held.over ?? { column, start: visit.scheduled_start };
      const over = step(held.targets, columns, from, key);
      setWords(over ? at(over) : 'Nothing open that way.');
      if (!over) return;
      setHeld({ ...held, over });
      const shown = document.querySelectorAll(`[data-target="${over.id}"]`);
      for (const element of shown) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if ((key === 'Enter' || key === ' ') && held.over) {
      event.preventDefault();
      refocus.current = visit.id;
      put(visit, held.over);
    } else if (key === 'Escape' || key === 'Enter' || key === ' ' || key === 'Tab') {
      if (key !== 'Tab') event.preventDefault();
      putBack(visit);
    }
  }

  return {
    held,
    words,
    ghost,
    handle: (visit) => ({
      draggable: false,
      'aria-keyshortcuts': 'm',
      'data-visit': visit.id,
      onPointerDown: (event) => onPointerDown(visit, event),
      onKeyDown: (event) => onKeyDown(visit, event),
    }),
  };
}
