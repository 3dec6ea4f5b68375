/** '12.5' as 1250 cents; what is no amount becomes NaN, which the domain refuses by its field. */
export function cents(typed: string): number {
  const [, whole, part = ''] = /^\s*\$?(\d{1,7})(?:\.(\d{1,2}))?\s*$/.exec(typed) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
