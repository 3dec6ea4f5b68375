// Delivers whatever is owed, in a process of its own that tests end without warning; its clock is what it is told.
import { connect } from '#platform/db.ts';
import { smtpMailer } from '#platform/mail.ts';
import { log } from './database.ts';
import { deliverDue } from './messages.ts';

const [databaseUrl = '', smtpUrl = '', now = ''] = process.argv.slice(2);
const db = connect(databaseUrl, { max: 2, log });
const mailer = smtpMailer(smtpUrl, 'FindMyVet <hello@vets.example>');
await deliverDue(db, mailer, new Date(now));
mailer.close();
await db.destroy();
