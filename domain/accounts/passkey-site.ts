import { isIP } from 'node:net';
import { Conflict } from '#platform/errors.ts';

/** To whom a passkey belongs, as browsers see it: they let it sign for no other site. */
export type PasskeySite = { id: string; origin: string };

/** The site that people know by its public address. Errors: 409 no_passkeys_here where that is a bare IP address. */
export function passkeySite(publicUrl: string): PasskeySite {
  const { hostname, origin } = new URL(publicUrl);
  if (isIP(hostname.replace(/^\[|\]$/g, ''))) {
    throw new Conflict('no_passkeys_here', 'Passkeys need a site with a name of its own.');
  }
  return { id: hostname, origin };
}
