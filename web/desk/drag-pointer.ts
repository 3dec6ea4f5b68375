import type { RefObject } from 'react';

const FAR_PX = 6;
// A finger that rests for so long picks up; one that moves before that scrolls.
const LONG_PRESS_MS = 350;
const SCROLLS_PX = 10;
const EDGE_PX = 72;
const SCROLL_STEP_PX = 10;

type Told = {
  /** Whether there is anything to be picked up. */
  begin: () => boolean;
  /** The id of the target below, or null. */
  over: (id: string | null) => void;
  end: (isDropped: boolean) => void;
};

/** Follows a pointer that went down on a card until it is clear what it wants: a press, a scroll or a drag. */
export function followPointer(
  down: PointerEvent,
  ghost: RefObject<HTMLElement | null>,
  told: Told,
): void {
  if (down.button !== 0 || !down.isPrimary) return;
  const over = new AbortController();
  const { signal } = over;
  const isFinger = down.pointerType !== 'mouse';
  let isDragging = false;
  let [x, y] = [down.clientX, down.clientY];

  function begin(): void {
    isDragging = told.begin();
    if (!isDragging) {
      over.abort();
      return;
    }
    // The page scrolls on while a visit is held at its edge.
    const scroll = setInterval(() => {
      const by = y < EDGE_PX ? -1 : y > window.innerHeight - EDGE_PX ? 1 : 0;
      if (by) window.scrollBy(0, by * SCROLL_STEP_PX);
      aim();
    }, 16);
    signal.addEventListener('abort', () => clearInterval(scroll));
  }
  function aim(): void {
    // Set by script: the policy for content refuses styles that stand in the markup.
    if (ghost.current) ghost.current.style.translate = `${x + 12}px ${y + 12}px`;
    const below = document.elementFromPoint(x, y)?.closest('[data-target]');
    told.over(below?.getAttribute('data-target') ?? null);
  }
  function end(isDropped: boolean): void {
    over.abort();
    if (!isDragging) return;
    // The press that ends a drag is not one on whatever lies below.
    const swallow = (event: Event) => event.preventDefault();
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    told.end(isDropped);
  }

  const rest = isFinger ? setTimeout(begin, LONG_PRESS_MS) : undefined;
  signal.addEventListener('abort', () => clearTimeout(rest));
  const on = <E extends keyof WindowEventMap>(name: E, take: (event: WindowEventMap[E]) => void) =>
    window.addEventListener(name, take, { signal, passive: false });
  on('pointermove', (event) => {
    if (event.pointerId !== down.pointerId) return;
    [x, y] = [event.clientX, event.clientY];
    const way = Math.hypot(x - down.clientX, y - down.clientY);
    if (isDragging) aim();
    else if (isFinger && way > SCROLLS_PX) over.abort();
    else if (!isFinger && way > FAR_PX) begin();
  });
  on('pointerup', () => end(true));
  on('pointercancel', () => end(false));
  on('blur', () => end(false));
  on('keydown', (event) => {
    if (event.key === 'Escape' && isDragging) end(false);
  });
  // Else the page would scroll below the finger, and a menu open under it.
  on('touchmove', (event) => {
    if (isDragging) event.preventDefault();
  });
  on('contextmenu', (event) => {
    if (isFinger) event.preventDefault();
  });
}
