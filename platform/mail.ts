import { createTransport } from 'nodemailer';

export type Mail = {
  /** Without angle brackets; the same for every try, so that a repeat can be told. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  calendar?: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; content: string };
};

/** Hands one e-mail over and returns what the receiving side calls it. Rejects when it was not taken. */
export type Mailer = { send(mail: Mail): Promise<string>; close(): void };

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** E-mail over SMTP, on a few connections that stay open. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, calendar, ...mail }) => {
      const { response } = await transport.sendMail({
        ...mail,
        from,
        messageId: `<${messageId}>`,
        ...(calendar && {
          icalEvent: { ...calendar, filename: 'visit.ics' },
        }),
      });
      return response.slice(0, 255);
    },
    close: () => transport.close(),
  };
}

/** Takes nothing: stands where no mail server is configured. */
export const noMailer: Mailer = {
  send: () => Promise.reject(Object.assign(new Error('SMTP_URL is not set'), { code: 'ENOSMTP' })),
  close: () => {},
};

/** Whether trying again cannot help: the server knows the address and will not take mail for it. */
export function isFinal(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return responseCode !== undefined && responseCode >= 500 && command === 'RCPT TO';
}

/** Why a mail did not go out, without the address or anything else of its content. */
export function troubleOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code ?? 'error', responseCode].filter(Boolean).join(' ');
}
