/** A phone number as carriers know it (E.164), however it was spaced; null without a country code. */
export function e164(phone: string): string | null {
  const bare = phone.replace(/[ ().-]/g, '');
  return /^\+[1-9]\d{7,14}$/.test(bare) ? bare : null;
}
