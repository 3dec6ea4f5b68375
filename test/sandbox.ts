import Fastify from 'fastify';
import type { Provider } from '#domain/payments/provider.ts';
import { sandboxProvider } from '#domain/payments/providers/sandbox.ts';
import type { Fault } from '#sandbox/plugin.ts';
import { openSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import { webhookSecret } from '#sandbox/webhooks.ts';
import type { Scope } from './database.ts';

export const SANDBOX_KEY = 'test-key';

export type TestSandbox = { sandbox: Sandbox; provider: Provider; url: string };

/** The sandbox provider as a server of its own on loopback; its webhooks go out when the test says so. */
export async function startSandbox(
  scope: Scope,
  options: {
    now?: () => number;
    webhookUrl?: () => string;
    fault?: () => Fault;
    shuffle?: <T>(list: T[]) => T[];
  } = {},
): Promise<TestSandbox> {
  const { webhookUrl = () => 'http://127.0.0.1:9/', ...rest } = options;
  let url = '';
  const sandbox = openSandbox({
    file: ':memory:',
    key: SANDBOX_KEY,
    pageUrl: () => url,
    webhookUrl,
    delay: null,
    ...rest,
  });
  const app = Fastify();
  await app.register(sandbox.plugin);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  scope.after(async () => {
    await app.close();
    sandbox.close();
  });
  const provider = sandboxProvider({
    url: () => url,
    key: SANDBOX_KEY,
    webhookSecret: webhookSecret(SANDBOX_KEY),
    timeoutMs: 5_000,
  });
  return { sandbox, provider, url };
}
