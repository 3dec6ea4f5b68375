/** One of six tints, always the same for an id. Read from the end: a UUIDv7 begins with the time. */
export function tintOf(id: string): string {
  let sum = 0;
  for (const letter of id.slice(-12)) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return `tint-${sum % 6}`;
}
