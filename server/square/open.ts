import type { FastifyInstance } from 'fastify';
import { SquareEnvironment } from 'square';
import { squareProvider } from '#domain/payments/providers/square.ts';
import type { SquareSettings } from '#platform/payment-settings.ts';
import { squareCards } from './cards.ts';

const PLACES = {
  production: {
    api: SquareEnvironment.Production,
    assets: 'https://web.squarecdn.com',
    vault: 'https://pci-connect.squareup.com',
  },
  sandbox: {
    api: SquareEnvironment.Sandbox,
    assets: 'https://sandbox.web.squarecdn.com',
    vault: 'https://pci-connect.squareupsandbox.com',
  },
} as const;

/** Square with the page on which its cards are entered. */
export function openSquare(settings: SquareSettings, publicUrl: string) {
  const { token, applicationId, locationId, webhookKey, environment } = settings;
  const { api, assets, vault } = PLACES[environment];
  const cards = squareCards({
    publicUrl,
    secret: token,
    field: { applicationId, locationId, assets, vault },
  });
  const provider = squareProvider({
    ...{ token, locationId, webhookKey },
    url: settings.url ?? api,
    notificationUrl: `${publicUrl}/v1/webhooks/square`,
    cardPage: cards.pageOf,
  });
  const mount = async (app: FastifyInstance) =>
    app.register(cards.plugin(provider), { prefix: '/square' });
  return { provider, mount };
}
