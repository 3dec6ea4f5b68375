/** Words divided by white space; the lines may be broken anywhere. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Sentences or phrases, one a line. */
export function sentences(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
