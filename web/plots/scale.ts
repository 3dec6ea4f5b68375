/** Plots are drawn in these units and stretched to the room there is. */
export const [WIDTH, HEIGHT] = [1000, 300];

/** Where a value between two others stands between two places of the drawing, in whole units. */
export const scale =
  ([low, high]: [number, number], [start, end]: [number, number]) =>
  (value: number): number =>
    Math.round(start + ((value - low) / (high - low)) * (end - start));

/** The least of 1, 2 or 5 times a power of ten that a value does not pass, for an axis to end with. */
export function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5].find((one) => one * power >= value) ?? 10;
  return step * power;
}
