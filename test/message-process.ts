// Delivers whatever is owed, in a process of its own that tests end without warning; its clock is what it is told.
import { domain } from '#domain/index.ts';
import { connect } from '#platform/db.ts';
import { smtpMailer } from '#platform/mail.ts';
import { log } from './database.ts';
import { deliverDue } from './messages.ts';
import { stranger } from './people.ts';

const [databaseUrl = '', smtpUrl = '', now = ''] = process.argv.slice(2);
const db = connect(databaseUrl, { max: 2, log });
const mailer = smtpMailer(smtpUrl, 'FindMyVet <hello@vets.example>');
const at = new Date(now);
await domain.notifications.sweep(stranger(db, at));
await deliverDue(db, mailer, at);
mailer.close();
await db.destroy();
