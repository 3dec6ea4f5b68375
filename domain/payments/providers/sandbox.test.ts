import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import { BEHAVIOURS } from '#sandbox/cards.ts';
import { signatureOf, webhookSecret } from '#sandbox/webhooks.ts';
import { keepsTheContract } from '#test/providers/contract.ts';
import { silentServer } from '#test/providers/silent-server.ts';
import { SANDBOX_KEY, startSandbox } from '#test/sandbox.ts';
import { sandboxProvider } from './sandbox.ts';

const { provider, sandbox } = await startSandbox({ after });
const secret = webhookSecret(SANDBOX_KEY);
const silent = await silentServer({ after });

const signed = (event: object, at: Date, key = secret) => {
  const body = JSON.stringify({ id: `ev_${randomUUID()}`, ...event });
  return { headers: { 'sandbox-signature': signatureOf(key, body, at.getTime()) }, body };
};

keepsTheContract({
  provider,
  bank: sandbox.bank,
  unreachable: sandboxProvider({
    url: () => silent,
    key: SANDBOX_KEY,
    webhookSecret: secret,
    timeoutMs: 50,
  }),
  confirms: true,
  enterCard: async ({ url }, behaviour) => {
    const { number } = BEHAVIOURS[behaviour];
    const body = new URLSearchParams({ number, expiry: '08/39', cvc: '123' });
    await fetch(url, { method: 'POST', body, redirect: 'manual' });
  },
  webhook: (reference, about, at, key) => {
    const { chargeByReference, refundByReference } = sandbox.bank;
    return about === 'charge'
      ? signed({ type: 'charge.succeeded', object: chargeByReference(reference) }, at, key)
      : signed({ type: 'refund.succeeded', object: refundByReference(reference) }, at, key);
  },
  otherWebhook: (at) => signed({ type: 'card.kept', object: {} }, at),
});
