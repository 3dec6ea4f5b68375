/** A pin in pixels, around its middle. */
export type Placed = { x: number; y: number; width: number; height: number };

/**
 * Pins that would lie on an earlier one fold into it, so that each can be read and pressed: those that come first stand, the rest are
 * counted at the pin that covers them.
 */
export function fold<T extends Placed>(pins: T[]): { pin: T; under: T[] }[] {
  const standing: { pin: T; under: T[] }[] = [];
  for (const pin of pins) {
    const over = standing.find(
      ({ pin: other }) =>
        Math.abs(other.x - pin.x) < (other.width + pin.width) / 2 &&
        Math.abs(other.y - pin.y) < (other.height + pin.height) / 2,
    );
    if (over) over.under.push(pin);
    else standing.push({ pin, under: [] });
  }
  return standing;
}
