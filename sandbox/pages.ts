import { BEHAVIOURS, type Entry, type EntryErrors } from './cards.ts';

const safe = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);

export const STYLE = `
:root { color-scheme: light dark; --page: #fbfaf7; --surface: #fff; --line: #e4e2db; --ink: #1d2521; --muted: #59635d;
  --outline: #8a938d; --brand: #1f6b52; --on-brand: #fff; --bad: #8c1d18; --note: #e6f0fb; --note-ink: #1b4f8a }
@media (prefers-color-scheme: dark) { :root { --page: #121614; --surface: #1a201d; --line: #2b332f; --ink: #eaefec;
  --muted: #a3afa8; --outline: #6b766f; --brand: #6fc7a4; --on-brand: #0b1f17; --bad: #ffb4ab; --note: #12263c; --note-ink: #a9cdf5 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 30rem; margin: 0 auto; padding: 2rem 1rem 4rem }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 16px; padding: 1.5rem }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .25rem } p { margin: 0 0 1rem } .muted { color: var(--muted) }
.note { background: var(--note); color: var(--note-ink); border-radius: 16px; padding: .75rem 1rem; margin-bottom: 1.25rem; font-size: .875rem }
label { display: block; font-weight: 600; margin-top: 1rem }
input { display: block; width: 100%; min-height: 3rem; padding: .5rem .875rem; margin-top: .25rem; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--outline); border-radius: 10px; font-variant-numeric: tabular-nums }
input[aria-invalid] { border-color: var(--bad) } .bad { color: var(--bad); font-size: .875rem; font-weight: 500 }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem }
button { min-height: 3rem; width: 100%; margin-top: 1.5rem; font: inherit; font-weight: 600; border-radius: 10px; cursor: pointer;
  border: 1px solid var(--brand); background: var(--brand); color: var(--on-brand) }
button.plain { margin-top: .75rem; background: transparent; color: var(--ink); border-color: var(--outline) }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px }
table { width: 100%; margin-top: 1.5rem; border-collapse: collapse; font-size: .875rem } caption { text-align: left; font-weight: 600; padding-bottom: .25rem }
td { padding: .375rem 0; border-top: 1px solid var(--line) } td:first-child { white-space: nowrap; padding-right: 1rem; font-variant-numeric: tabular-nums }
`;

const WHAT: Record<keyof typeof BEHAVIOURS, string> = {
  visa: 'works',
  mastercard: 'works',
  declined: 'is declined',
  poor: 'lacks the money',
  secure: 'asks you to confirm',
  lost: 'works, but the answer is lost',
  late: 'works, some seconds later',
};

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${safe(title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="../style.css"></head>
<body><main><p class="note">Sandbox payments. No money moves, and no real card belongs here.</p><div class="card">${body}</div></main></body></html>`;

/** The page on which somebody enters a card. */
export function cardPage(typed: Partial<Entry> = {}, errors: EntryErrors = {}): string {
  const field = (name: keyof Entry, label: string, more: string) => {
    const error = errors[name];
    const described = error ? ` aria-invalid="true" aria-describedby="${name}-error"` : '';
    return `<div><label for="${name}">${label}</label>
      <input id="${name}" name="${name}" required inputmode="numeric" ${more} value="${safe(typed[name] ?? '')}"${described}>
      ${error ? `<span class="bad" id="${name}-error">${error}</span>` : ''}</div>`;
  };
  const rows = Object.entries(BEHAVIOURS).map(
    ([name, { number }]) =>
      `<tr><td>${number.replace(/(\d{4})(?=\d)/g, '$1 ')}</td><td>${WHAT[name as keyof typeof WHAT]}</td></tr>`,
  );
  return page(
    'Enter a card',
    `<h1>Enter a card</h1><p class="muted">It stays here. The shop gets only its last four digits.</p>
    <form method="post">${field('number', 'Card number', 'autocomplete="cc-number"')}
    <div class="two">${field('expiry', 'Month / year', 'autocomplete="cc-exp" placeholder="08/29"')}
    ${field('cvc', 'Security code', 'autocomplete="cc-csc"')}</div>
    <button>Save card</button></form>
    <table><caption>Cards to try</caption>${rows.join('')}</table>`,
  );
}

/** The bank's question to the owner of a card. */
export const challengePage = (amount_cents: number, currency: string): string =>
  page(
    'Confirm the payment',
    `<h1>Is this you?</h1><p>Your bank asks before it pays ${currency} ${(amount_cents / 100).toFixed(2)}.</p>
    <form method="post"><button name="answer" value="yes">Yes, pay</button>
    <button class="plain" name="answer" value="no">No, that is not me</button></form>`,
  );
