import { ProviderRefused, Unanswered } from '../provider.ts';

/** One request to a provider's HTTP API. Throws Unanswered when it did not or could not answer, ProviderRefused on a 4xx. */
export async function ask<T>(
  url: string,
  options: {
    method: string;
    key: string;
    body?: object | undefined;
    reference?: string | undefined;
    timeoutMs: number;
  },
): Promise<T> {
  const { method, key, body, reference, timeoutMs } = options;
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(reference && { 'idempotency-key': reference }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await answer.text();
  } catch (cause) {
    throw new Unanswered('The payment provider did not answer.', { cause });
  }
  if (answer.status >= 500 || answer.status === 429) {
    throw new Unanswered(`The payment provider answered ${answer.status}.`);
  }
  const said = JSON.parse(text);
  if (answer.ok) return said as T;
  throw new ProviderRefused(
    said.error?.code ?? 'refused',
    said.error?.message ?? 'The payment provider refused.',
  );
}
