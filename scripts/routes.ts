import { readConfig } from '#platform/config.ts';
import { connect } from '#platform/db.ts';
import { createLog } from '#platform/log.ts';
import { TABLE } from '#test/access/table.ts';
import { httpServer } from '../server/http.ts';
import { openPayments } from '../server/payments.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Every route of the OpenAPI document, as `GET /v1/pets/{id}`. */
const routesOf = (document: { paths: Record<string, object> }): string[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => METHODS.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );

/** Routes without a row in the table of who gets in. The server is built for its document alone: nothing is asked of a database. */
export async function unlistedRoutes(): Promise<string[]> {
  const log = createLog('silent');
  const db = connect('postgres://127.0.0.1:9/none', { max: 1, log });
  const config = readConfig({ PAYMENTS_SANDBOX: 'off' });
  const payments = await openPayments(config, { serves: true });
  const app = await httpServer({ config, db, log, payments, pages: 'none' });
  try {
    const document = (await app.inject('/openapi.json')).json();
    return routesOf(document).filter((route) => !(route in TABLE));
  } finally {
    await app.close();
    await db.destroy();
  }
}
