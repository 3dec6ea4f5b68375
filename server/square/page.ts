import { readFileSync } from 'node:fs';
import { STYLE } from '#sandbox/pages.ts';

export const SCRIPT = readFileSync(new URL('card.js', import.meta.url), 'utf8');

export type SquareField = {
  applicationId: string;
  locationId: string;
  /** Where Square's script and its card field come from. */
  assets: string;
  /** Where the field sends what is typed. */
  vault: string;
};

/** What the page may load: Square's field, and for 3-D Secure whatever bank it has to show. */
export const policyFor = ({ assets, vault }: SquareField): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${assets}`,
    `style-src 'unsafe-inline' ${assets}`,
    `connect-src ${assets} ${vault}`,
    'frame-src https:',
    'font-src https://*.squarecdn.com https://d1g145x70srn7h.cloudfront.net',
    'img-src data:',
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The page with Square's card field. It cannot do without a script, because the field is Square's. */
export const cardPage = (field: SquareField, problem = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Enter a card</title><link rel="icon" href="data:,"><style>${STYLE}</style>
<script src="${field.assets}/v1/square.js" defer></script><script src="/square/card.js" defer></script></head>
<body><main><div class="card"><h1>Enter a card</h1>
<p class="muted">It goes to Square, who keeps it. We see the last four digits and never the number.</p>
<form method="post" data-application="${field.applicationId}" data-location="${field.locationId}">
<div id="card"></div><p class="bad" id="problem" role="alert">${problem}</p>
<input type="hidden" name="source_id"><button disabled>Save card</button></form>
<noscript><p>Square's card field needs JavaScript. Turn it on for this page, or choose a clinic that asks for no card.</p></noscript>
</div></main></body></html>`;
