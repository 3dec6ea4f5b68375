import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Provider } from '#domain/payments/provider.ts';
import { sandboxProvider } from '#domain/payments/providers/sandbox.ts';
import type { Config } from '#platform/config.ts';
import type { PaymentSettings } from '#platform/payment-settings.ts';
import { openSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import { webhookSecret } from '#sandbox/webhooks.ts';

export type Payments = {
  providers: readonly Provider[];
  /** Null when a real provider is used, or none. */
  sandbox: Sandbox | null;
  mount: (app: FastifyInstance) => Promise<void>;
  close: () => Promise<void>;
};

const NONE: Payments = {
  providers: [],
  sandbox: null,
  mount: async () => {},
  close: async () => {},
};

/** The payment providers of this installation: those whose keys are set; without any the sandbox, unless that is off. */
export async function openPayments(
  config: Config,
  options: { serves: boolean; inMemory?: boolean },
): Promise<Payments> {
  const { paymentProviders: settings, paymentsSandbox } = config;
  if (settings.length === 0) return paymentsSandbox ? withSandbox(config, options) : NONE;
  const opened = await Promise.all(settings.map((one) => open(one, config.publicUrl)));
  return {
    ...NONE,
    providers: opened.map(({ provider }) => provider),
    mount: async (app) => {
      for (const { mount } of opened) await mount?.(app);
    },
  };
}

type Opened = { provider: Provider; mount?: (app: FastifyInstance) => Promise<unknown> };

/** Loaded only where it is used: a provider's SDK takes up to a second and 60 MB. */
async function open(settings: PaymentSettings, publicUrl: string): Promise<Opened> {
  if (settings.name === 'square') {
    const { openSquare } = await import('./square/open.ts');
    return openSquare(settings, publicUrl);
  }
  const { stripeProvider } = await import('#domain/payments/providers/stripe.ts');
  return { provider: stripeProvider(settings) };
}

/** The process that serves HTTP carries the sandbox under /sandbox, and speaks to it over HTTP all the same. */
function withSandbox(
  config: Config,
  { serves, inMemory = false }: { serves: boolean; inMemory?: boolean },
): Payments {
  const key = inMemory ? newKey() : keyIn(config.dataDir);
  let address = config.publicUrl;
  const provider = sandboxProvider({
    url: () => `${address}/sandbox`,
    key,
    webhookSecret: webhookSecret(key),
  });
  if (!serves) return { ...NONE, providers: [provider] };
  const sandbox = openSandbox({
    file: inMemory ? ':memory:' : join(config.dataDir, 'sandbox-payments.sqlite'),
    key,
    pageUrl: () => `${inMemory ? address : config.publicUrl}/sandbox`,
    webhookUrl: () => `${address}/v1/webhooks/sandbox`,
  });
  return {
    providers: [provider],
    sandbox,
    mount: async (app) => {
      await app.register(sandbox.plugin, { prefix: '/sandbox' });
      app.addHook('onListen', async () => {
        const { port } = app.server.address() as AddressInfo;
        const everywhere = config.host === '0.0.0.0' || config.host === '::';
        const host = everywhere ? '127.0.0.1' : config.host;
        address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
      });
    },
    close: async () => sandbox.close(),
  };
}

const newKey = () => randomBytes(32).toString('hex');

/** The key that API and worker share with the sandbox; made once for a data folder. */
function keyIn(dataDir: string): string {
  const file = join(dataDir, 'sandbox-payments.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, newKey(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
