import { SquareError, SquareTimeoutError } from 'square';
import { ProviderRefused, Unanswered } from '../provider.ts';

/** What Square answers to a call; throws Unanswered and ProviderRefused as the port wants it. */
export async function answered<T>(call: PromiseLike<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw translated(error);
  }
}

function translated(error: unknown): unknown {
  if (error instanceof SquareTimeoutError) return away(error);
  if (!(error instanceof SquareError)) return error;
  const { statusCode = 0, errors } = error;
  // A wrong token is a fault of this installation, and says nothing about the charge.
  if (statusCode === 401 || statusCode === 403) return error;
  const [first] = errors;
  // A key that was used for something else: the first request may have been done.
  const isElsewhere = first?.code === 'IDEMPOTENCY_KEY_REUSED' || statusCode === 409;
  if (isElsewhere || statusCode < 400 || statusCode === 429 || statusCode >= 500) {
    return away(error);
  }
  return new ProviderRefused(declined(first?.code), first?.detail ?? error.message);
}

const away = (cause: unknown) => new Unanswered('Square did not answer.', { cause });

const OUR_WORDS: Record<string, string> = {
  GENERIC_DECLINE: 'card_declined',
  CARD_EXPIRED: 'expired_card',
  CARD_DECLINED_VERIFICATION_REQUIRED: 'authentication_required',
};

/** Why a charge was declined, in the words that all providers share. */
export const declined = (code: string | undefined): string =>
  code ? (OUR_WORDS[code] ?? code.toLowerCase()) : 'card_declined';
