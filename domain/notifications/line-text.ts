import type { InboxWords } from './message.ts';

// Two messages of a phone at most, and four where a name needs letters of its own.
const MOST = 319;

/** A line of the inbox as a text, with the page that it is about; the first one to a phone says how they stop. */
export function lineText(
  { title, body, path }: InboxWords,
  { publicUrl, isFirst }: { publicUrl: string; isFirst: boolean },
): string {
  const link = `\n${publicUrl}${path}`;
  const tail = isFirst ? `${link}\nReply STOP to end these texts.` : link;
  return `${cut(plain(`FindMyVet: ${title}\n${body}`), MOST - tail.length)}${tail}`;
}

// One of these, and a carrier counts every letter of the text as two.
const PLAIN: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '…': '...',
};
const plain = (text: string) => text.replace(/[’‘“”–…]/g, (sign) => PLAIN[sign] ?? sign);

const cut = (text: string, room: number) =>
  text.length <= room ? text : `${text.slice(0, room - 3).replace(/[\uD800-\uDBFF]$/, '')}...`;
