/** The words of a letter, from which its text and its HTML part are made; nothing in it is HTML. */
export type Words = {
  subject: string;
  /** What mail clients show beside the subject; the first paragraph unless given. */
  preview?: string;
  title: string;
  paragraphs: string[];
  /** Label and value, such as When and Tue, Dec 1, 3:30 PM. */
  facts?: [label: string, value: string][];
  button?: { label: string; href: string };
  /** Smaller, below the button. */
  notes?: string[];
  /** Why the reader gets this, and how not to. */
  footer: string;
  unsubscribe?: string;
};

/** Subject, text and HTML of a letter; the one layout that every e-mail has. */
export function letter(words: Words): { subject: string; text: string; html: string } {
  return { subject: words.subject, text: textOf(words), html: htmlOf(words) };
}

function textOf({ title, paragraphs, facts = [], button, notes = [], footer, unsubscribe }: Words) {
  return [
    title,
    ...paragraphs,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    button ? `${button.label}:\n${button.href}` : '',
    ...notes,
    `-- \nFindMyVet\n${footer}${unsubscribe ? `\nStop these: ${unsubscribe}` : ''}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

// Colours stand twice: in line, for clients that drop style sheets, and as classes, for those that know dark mode.
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
  .page { background: #121614 !important }
  .card { background: #1A201D !important; border-color: #2B332F !important }
  .ink { color: #EAEFEC !important }
  .muted { color: #A3AFA8 !important }
  .brand { color: #6FC7A4 !important }
  .line { border-color: #2B332F !important }
  .button { background: #6FC7A4 !important; color: #0B1F17 !important }
}
@media (max-width: 480px) { .card { padding: 24px 20px !important } }`;
const FONT = `font-family: Figtree, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif`;
const SERIF = `font-family: Fraunces, Georgia, 'Times New Roman', serif`;

function htmlOf(words: Words): string {
  const { subject, preview, title, paragraphs, facts = [], button, notes = [] } = words;
  const paragraph = (text: string) =>
    `<p class="ink" style="margin: 0 0 16px; color: #1D2521">${safe(text)}</p>`;
  const fact = ([label, value]: [string, string]) =>
    `<tr><td class="muted line" style="padding: 10px 16px 10px 0; border-top: 1px solid #E4E2DB; color: #59635D; white-space: nowrap; vertical-align: top">${safe(label)}</td><td class="ink line" style="padding: 10px 0; border-top: 1px solid #E4E2DB; color: #1D2521; font-weight: 600">${safe(value)}</td></tr>`;
  const note = (text: string) =>
    `<p class="muted" style="margin: 16px 0 0; font-size: 14px; color: #59635D">${safe(text)}</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${safe(subject)}</title><style>${STYLE}</style></head>
<body class="page" style="margin: 0; padding: 0; background: #FBFAF7">
<div style="display: none; max-height: 0; overflow: hidden">${safe(preview ?? paragraphs[0] ?? title)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background: #FBFAF7; ${FONT}; font-size: 16px; line-height: 1.5"><tr><td align="center" style="padding: 32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 560px">
<tr><td class="brand" style="padding: 0 4px 16px; ${SERIF}; font-size: 20px; font-weight: 600; color: #1F6B52">FindMyVet</td></tr>
<tr><td class="card" style="padding: 32px; background: #FFFFFF; border: 1px solid #E4E2DB; border-radius: 16px">
<h1 class="ink" style="margin: 0 0 16px; ${SERIF}; font-size: 26px; line-height: 1.2; font-weight: 600; color: #1D2521">${safe(title)}</h1>
${paragraphs.map(paragraph).join('\n')}
${facts.length ? `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin: 8px 0 24px; font-variant-numeric: tabular-nums">${facts.map(fact).join('')}</table>` : ''}
${button ? `<a class="button" href="${safe(button.href)}" style="display: inline-block; padding: 12px 24px; border-radius: 10px; background: #1F6B52; color: #FFFFFF; font-weight: 600; text-decoration: none">${safe(button.label)}</a>` : ''}
${notes.map(note).join('\n')}
</td></tr>
<tr><td class="muted" style="padding: 16px 4px 0; font-size: 13px; color: #59635D">${footerOf(words)}</td></tr>
</table></td></tr></table></body></html>
`;
}

const footerOf = ({ footer, unsubscribe }: Words) =>
  `${safe(footer)}${unsubscribe ? ` <a class="muted" href="${safe(unsubscribe)}" style="color: #59635D">Stop these e-mails</a>` : ''}`;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
