import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Scope } from './database.ts';

export type MailServer = {
  url: string;
  /** Everything that was answered with 250, in order. */
  taken: ParsedMail[];
  /** Refuses what comes next, at the recipient or at the end of the data, with this code; null takes again. */
  refuse: (how: { at: 'recipient' | 'data'; code: number } | null) => void;
  /** Is told of every step of a delivery as it happens. */
  watch: (follow: (step: Step) => void) => void;
};

/** Where a delivery is, as the server sees it. */
export const STEPS = ['connected', 'sender', 'recipient', 'data', 'whole', 'taken'] as const;
export type Step = (typeof STEPS)[number];

/** A real SMTP server on a free port of this machine. */
export async function mailServer(scope: Scope): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  let refusal: Parameters<MailServer['refuse']>[0] = null;
  let told: (step: Step) => void = () => {};
  const error = (code: number) => Object.assign(new Error('not now'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    // A mailer keeps its connections open; the end of a file waited for each until it fell asleep, twenty seconds.
    closeTimeout: 1,
    onConnect: (_session, done) => {
      told('connected');
      done();
    },
    onMailFrom: (_address, _session, done) => {
      told('sender');
      done();
    },
    onRcptTo: (_address, _session, done) => {
      told('recipient');
      done(refusal?.at === 'recipient' ? error(refusal.code) : null);
    },
    onData: (stream, _session, done) => {
      told('data');
      simpleParser(stream).then((mail) => {
        if (refusal?.at === 'data') return done(error(refusal.code));
        told('whole');
        taken.push(mail);
        done(null);
        told('taken');
      }, done);
    },
  });
  // A client that is ended without warning resets its connection.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  scope.after(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : null;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuse: (how) => (refusal = how),
    watch: (follow) => (told = follow),
  };
}
