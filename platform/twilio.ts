import { ConfigError, type Env, isLoopback, text, url } from './env.ts';
import { type Texts, TextTrouble } from './texts.ts';

export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  sender: { from: string } | { messagingServiceSid: string };
  /** null: Twilio's own. */
  url: string | null;
  /** How long an answer may take. */
  answerMs: number;
};

const ANSWER_MS = 20_000;

// https://www.twilio.com/docs/api/errors: not a number, not reachable, no texts to there, opted out, no route, not a mobile.
const STOPPED = 21610;
const FINAL = new Set([21211, 21214, 21217, 21408, STOPPED, 21612, 21614]);

/** TWILIO_ACCOUNT_SID asks for texts by Twilio; null without it. */
export function twilioSettings(env: Env): TwilioSettings | null {
  const accountSid = text(env, 'TWILIO_ACCOUNT_SID');
  if (!accountSid) return null;
  if (!/^AC[0-9a-f]{32}$/i.test(accountSid)) {
    throw new ConfigError('TWILIO_ACCOUNT_SID', 'must be AC and 32 hexadecimal digits');
  }
  const authToken = text(env, 'TWILIO_AUTH_TOKEN');
  if (!authToken) throw new ConfigError('TWILIO_AUTH_TOKEN', 'is needed to send texts by Twilio');
  const from = text(env, 'TWILIO_FROM');
  const messagingServiceSid = text(env, 'TWILIO_MESSAGING_SERVICE_SID');
  if (!from === !messagingServiceSid) {
    throw new ConfigError('TWILIO_FROM', 'or TWILIO_MESSAGING_SERVICE_SID is needed, one of them');
  }
  const api = url(env, 'TWILIO_API_URL', ['https:', 'http:']);
  if (api?.startsWith('http:') && !isLoopback(new URL(api).hostname)) {
    throw new ConfigError(
      'TWILIO_API_URL',
      'must begin with https:// unless it is a loopback address',
    );
  }
  const sender = messagingServiceSid ? { messagingServiceSid } : { from: from ?? '' };
  return { accountSid, authToken, sender, url: api, answerMs: ANSWER_MS };
}

/** Texts by Twilio's own SDK, which is loaded with the first one: most installations send none. */
export function twilioTexts(settings: TwilioSettings): Texts {
  let opened: ReturnType<typeof open> | undefined;
  return {
    send: async (to, body) => {
      opened ??= open(settings);
      const client = await opened;
      const message = await client.messages
        .create({ to, body, ...settings.sender })
        .catch((error) => {
          throw troubleOf(error);
        });
      return message.sid;
    },
  };
}

async function open({ accountSid, authToken, url: api, answerMs }: TwilioSettings) {
  const { default: twilio } = await import('twilio');
  const client = twilio(accountSid, authToken, { timeout: answerMs });
  if (api) client.api.baseUrl = api;
  return client;
}

// The SDK's errors hold the whole request, code and token in it, and its words repeat the number.
function troubleOf(error: unknown): TextTrouble {
  const { code, status } = error as { code?: number | string; status?: number };
  const nr = Number(code);
  return new TextTrouble(`ETEXT ${code ?? status ?? 'unknown'}`, {
    isFinal: FINAL.has(nr),
    isStopped: nr === STOPPED,
  });
}
