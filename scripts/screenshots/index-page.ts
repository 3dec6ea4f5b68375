import { PAGES } from './pages.ts';
import { PICTURES, type Picture, unpictured } from './pictures.ts';
import { STATES } from './shot.ts';

export const FOLDER = new URL('../../docs/screenshots/', import.meta.url);

const INTRODUCTION = `# Every page in its states

Made by \`npm run screenshots\` from the demo town on a Tuesday in December; desktop pictures are scaled down. What was mended
after looking at them is in [mended.md](mended.md). This page is generated.
`;

/** The README of the pictures, by page and state, with why some states have none. */
export function writeIndex(): string {
  return [INTRODUCTION, ...Object.keys(PAGES).map(chapter)].join('\n');
}

function chapter(page: string): string {
  const shots = PAGES[page];
  const own = PICTURES.filter((picture) => picture.page === page);
  const rows = STATES.map((state) => own.filter((picture) => picture.state === state))
    .filter((some) => some.length > 0)
    .map((some) => some.map(image).join(' '));
  const why = shots ? unpictured(shots).map(([state, reason]) => `- ${state}: ${reason}`) : [];
  return [
    `## ${page}`,
    '',
    ...rows.flatMap((row) => [row, '']),
    ...(why.length ? [...why, ''] : []),
  ].join('\n');
}

const image = ({ name, title, size, scheme }: Picture) =>
  `<img src="${name}.webp" alt="${title}, ${size}, ${scheme}" title="${title}" height="420">`;
