import { domain } from '#domain/index.ts';
import { mailboxMailer, mailboxTexts } from '#domain/notifications/mailbox.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { startDatabaseServer } from '#platform/database-server.ts';
import { connect, type Db } from '#platform/db.ts';
import { installJobs } from '#platform/jobs.ts';
import { createLog, type Logger } from '#platform/log.ts';
import { type Mailer, noMailer, smtpMailer } from '#platform/mail.ts';
import { migrate, ownsSchema } from '#platform/migrate.ts';
import { outgoing } from '#platform/outgoing.ts';
import { explainListenError, StartupError } from '#platform/startup-error.ts';
import { noTexts, type Texts } from '#platform/texts.ts';
import { twilioTexts } from '#platform/twilio.ts';
import { fillDatabase } from '#seeds/fill-database.ts';
import { openFiles } from './server/files.ts';
import { greeting } from './server/greeting.ts';
import { httpServer } from './server/http.ts';
import { onEnd } from './server/on-end.ts';
import { openPayments } from './server/payments.ts';
import { startWorker } from './worker/run.ts';

const ROLES = ['all', 'api', 'worker', 'dev', 'migrate', 'seed'] as const;
type Role = (typeof ROLES)[number];

/** The composition root: database, migrations and data, worker, faces, listen; and the way back down. */
async function main(role: Role, config: Config, log: Logger): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  const end = onEnd(closing, log);
  try {
    const { databaseUrl, ownerUrl, isOurs } = await openDatabase(config, log, closing);
    await migrate(ownerUrl, { log });
    // A process that has no owner's URL finds all of this done, or was just told what is missing.
    if (await ownsSchema(ownerUrl)) {
      if (ownerUrl === databaseUrl)
        log.warn('the application owns its tables: set DATABASE_OWNER_URL');
      await installJobs(ownerUrl);
      if (role !== 'migrate') {
        await fillDatabase(ownerUrl, { isOurs, horizonDays: config.bookingHorizonDays, log });
      }
    }
    if (role === 'migrate' || role === 'seed') return await end();

    const db = connect(databaseUrl, { max: config.poolSize, log });
    closing.unshift(() => db.destroy());
    const payments = await openPayments(config, { serves: role !== 'worker' });
    closing.unshift(payments.close);
    const { providers } = payments;
    if (role !== 'api') {
      const horizonDays = config.bookingHorizonDays;
      const mailer = openMailer(config, db, log);
      closing.unshift(async () => mailer.close());
      const post = { mailer, texts: openTexts(config, db), publicUrl: config.publicUrl };
      const worker = await startWorker({
        ...{ databaseUrl, db, domain, log, horizonDays },
        ...{ post, providers, files: openFiles(config) },
        outgoing: outgoing({ loopback: config.outgoingLoopback }),
      });
      closing.unshift(worker.stop);
    }
    if (role !== 'worker') {
      const pages = role === 'dev' ? 'dev' : 'production';
      const app = await httpServer({ config, db, log, payments, pages });
      closing.unshift(async () => app.close());
      await app.listen({ host: config.host, port: config.port }).catch((error) => {
        throw explainListenError(error, config.host, config.port);
      });
      console.log(greeting(config.publicUrl, { isDemo: isOurs, keepsMail: config.keepMail }));
    }
  } catch (error) {
    await end();
    throw error;
  }
}

/** SMTP; a demo keeps its e-mail in the database; anyone else has it wait until there is a server. */
function openMailer(config: Config, db: Db, log: Logger): Mailer {
  if (config.smtpUrl) return smtpMailer(config.smtpUrl, config.mailFrom);
  if (config.keepMail) return mailboxMailer(db);
  log.warn('SMTP_URL is not set: e-mail waits and is given up after four hours');
  return noMailer;
}

/** Twilio, or a demo's mailbox; anyone else sends none. */
function openTexts({ twilio, keepMail }: Config, db: Db): Texts {
  if (twilio) return twilioTexts(twilio);
  return keepMail ? mailboxTexts(db) : noTexts;
}

/** The server that DATABASE_URL names, or our own in DATA_DIR. */
async function openDatabase(config: Config, log: Logger, closing: (() => Promise<void>)[]) {
  const { databaseUrl, databaseOwnerUrl } = config;
  if (databaseUrl) return { databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, isOurs: false };
  const server = await startDatabaseServer({ dataDir: config.dataDir, log });
  closing.push(() => server.stop());
  return { databaseUrl: server.applicationUrl(), ownerUrl: server.url(), isOurs: true };
}

try {
  const role = ROLES.find((known) => known === (process.argv[2] ?? 'all'));
  if (!role) throw new StartupError(`${process.argv[2]} is none of ${ROLES.join(', ')}.`);
  const config = readConfig(process.env);
  await main(role, config, createLog(config.logLevel));
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
  if (process.connected) process.disconnect?.();
}
