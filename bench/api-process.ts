// The real server, with pages or the API only, on a free port: a process of its own beside the load that is put on it.
import { readConfig } from '#platform/config.ts';
import { connect } from '#platform/db.ts';
import { createLog } from '#platform/log.ts';
import { httpServer } from '../server/http.ts';
import { openPayments } from '../server/payments.ts';
import { barePage } from './bare-page.ts';

const config = readConfig({ ...process.env, PAYMENTS_SANDBOX: 'off' });
const log = createLog(config.logLevel);
const db = connect(config.databaseUrl ?? '', { max: config.poolSize, log });
const payments = await openPayments(config, { serves: true });
const pages = process.argv[2] === 'production' ? 'production' : 'none';
const app = await httpServer({ config, db, log, payments, pages });
if (pages === 'production') await app.register(barePage);
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('disconnect', async () => {
  await app.close();
  await db.destroy();
});
