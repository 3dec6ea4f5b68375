import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { mailboxMailer } from '#domain/notifications/mailbox.ts';
import { outgoing } from '#platform/outgoing.ts';
import { domain, startApp } from '#test/app.ts';
import { pdf } from '#test/documents.ts';
import { deliverDue } from '#test/messages.ts';
import { person, stranger } from '#test/people.ts';
import { webhookServer } from '#test/webhook-server.ts';
import { check, checkBoth, comeBack, openBrowser, type Reader, reader, signIn } from './browser.ts';
import { PASSWORD, town } from './town.ts';

const app = await startApp({ after }, { pages: 'production', env: { OUTGOING_LOOPBACK: 'on' } });
const { slug, admin } = await town(app);
const browser = await openBrowser({ after });

/** Has what waits delivered, and returns the link of the latest invitation. */
async function latestLink(): Promise<string> {
  await deliverDue(app.db, mailboxMailer(app.db), new Date(), app.url);
  const mail = await app.db
    .selectFrom('mailbox')
    .select('body_text')
    .where('subject', 'like', 'Join %')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return /\/join\?token=[\w-]+/.exec(mail.body_text)?.[0] ?? assert.fail(mail.body_text);
}

const READERS = [
  { width: 390, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
];

for (const { width, javaScriptEnabled } of READERS) {
  it(`an admin invites, somebody new joins, and leaves again, at ${width} px, script ${javaScriptEnabled}`, async () => {
    const graces = await reader(browser, app.url, width, { javaScriptEnabled });
    await comeBack(graces.page, admin);
    await graces.page.goto(`/desk/${slug}`);
    await graces.page.getByRole('link', { name: 'Team', exact: true }).click();
    await graces.page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
    await check(graces);
    const email = `lee-${width}-${javaScriptEnabled}@example.test`;
    await graces.page.getByLabel('E-mail').fill(email);
    await graces.page.getByLabel('Role', { exact: true }).selectOption('receptionist');
    await graces.page.getByRole('button', { name: 'Send the invitation' }).click();
    await graces.page.getByText('The invitation is on its way').waitFor();
    await check(graces);

    await webhooks(graces);

    const lees = await reader(browser, app.url, width, { javaScriptEnabled });
    await lees.page.goto(await latestLink());
    await lees.page.getByRole('heading', { level: 1, name: /^Join Harbor Street/ }).waitFor();
    await check(lees);
    await lees.page.getByRole('link', { name: 'Make an account' }).click();
    await lees.page.getByLabel('First name').fill('Lee');
    await lees.page.getByLabel('Last name').fill('Park');
    await lees.page.getByLabel('E-mail').fill(email);
    await lees.page.getByLabel('Password').fill('a horse and a pony');
    await lees.page.getByRole('button', { name: 'Make my account' }).click();
    await lees.page.getByRole('button', { name: 'Join the team' }).click();
    await lees.page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
    assert.equal(await lees.page.getByRole('button', { name: 'Send the invitation' }).count(), 0);
    await check(lees);

    const row = graces.page.getByRole('listitem').filter({ hasText: email });
    await graces.page.goto(`/desk/${slug}/team`);
    await row.getByLabel('Role of Lee Park', { exact: true }).selectOption('vet');
    await row.getByRole('button', { name: 'Save the role of Lee Park' }).click();
    await graces.page.getByText('The role is changed').waitFor();
    await lees.page.goto('/vet-profile');
    await lees.page.getByLabel('Specialty').fill('Dentistry');
    await lees.page.getByRole('button', { name: 'Save', exact: true }).click();
    await lees.page.getByText('Saved', { exact: true }).waitFor();
    await check(lees);
    await lees.page.getByLabel('Licence number').fill('NY 12345');
    await lees.page.getByLabel('State', { exact: true }).fill('NY');
    await lees.page.getByLabel('Where we can look it up').fill('https://board.example.gov/12345');
    await lees.page.getByRole('button', { name: 'Send to support' }).click();
    await lees.page.getByText('Support is looking at it').waitFor();
    const part = lees.page.getByRole('region', { name: 'Certificates' });
    await part.getByLabel('What for').fill('Diplomate in dentistry');
    await part.getByLabel('Given by').fill('The dental college');
    await part.getByLabel('Given on').fill('2020-01-05');
    await part
      .getByLabel('Paper')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: await pdf('Paper') });
    await part.getByRole('button', { name: 'Send the certificate' }).click();
    await part.getByRole('link', { name: 'Diplomate in dentistry' }).waitFor();
    await check(lees);

    const supports = await reader(browser, app.url, width, { javaScriptEnabled });
    const ana = await person(app.db, 'Ana');
    await app.db
      .insertInto('user_roles')
      .values({ user_id: ana.user_id, role: 'support' })
      .execute();
    await comeBack(supports.page, ana);
    await supports.page.goto('/support');
    await supports.page.getByRole('heading', { level: 2, name: 'Dr. Lee Park' }).waitFor();
    await check(supports);
    await supports.page.getByLabel('Reason').fill('In the register of the board.');
    await supports.page.getByRole('button', { name: 'Verify Dr. Lee Park' }).click();
    await supports.page.getByText('The licence is verified').waitFor();
    await supports.page.goto('/support/certificates');
    await supports.page.getByRole('link', { name: /^Look at the paper/ }).waitFor();
    await check(supports);
    await supports.page.getByLabel('Reason').fill('The college says so.');
    await supports.page.getByRole('button', { name: /^Verify Diplomate/ }).click();
    await supports.page.getByText('The certificate is verified').waitFor();
    await supports.page.goto('/support/people');
    await supports.page.getByLabel('Name, e-mail or phone').fill(email);
    await supports.page.getByLabel('Reason').fill('Lee called about the licence.');
    await supports.page.getByRole('button', { name: 'Look them up' }).click();
    await supports.page.getByText('Found 1').waitFor();
    await check(supports);
    await supports.page.getByRole('button', { name: 'Open Lee Park' }).click();
    await supports.page.getByRole('heading', { level: 2, name: 'Lee Park' }).waitFor();
    await check(supports);
    await supports.page.goto('/support/clinics?q=harbor');
    await supports.page.getByText('Harbor Street Animal Clinic', { exact: true }).first().waitFor();
    await check(supports);
    await app.db
      .updateTable('notifications')
      .set({ state: 'dead', sent_at: null })
      .where('kind', '=', 'verify_email')
      .where('channel', '=', 'email')
      .execute();
    await supports.page.goto('/support/messages');
    await supports.page.getByText('Send again').first().click();
    await check(supports);
    await supports.page.getByLabel('Reason').first().fill('The mail server was away.');
    await supports.page.getByRole('button', { name: 'Send all of the last day again' }).click();
    await supports.page.getByRole('heading', { name: 'Everything was delivered' }).waitFor();
    await check(supports);
    await supports.page.goto('/support/audit');
    await supports.page.getByText('Lee called about the licence.').first().waitFor();
    await check(supports);

    await graces.page.goto(`/desk/${slug}/team`);
    await row.getByRole('button', { name: 'Remove', exact: true }).click();
    await row.getByRole('button', { name: 'Take off the team' }).click();
    await graces.page.getByText('They are off the team').waitFor();
    await graces.page
      .getByRole('link', { name: /^Invite again.*Lee Park/ })
      .first()
      .waitFor();
    await check(graces);
    for (const { page } of [graces, lees, supports]) await page.context().close();
  });
}

/** From the team's page to a system of the clinic's own that hears a test, and away again. */
async function webhooks(graces: Reader): Promise<void> {
  const system = await webhookServer({ after });
  const { page } = graces;
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
  await check(graces);
  await page.getByLabel('Address').fill('https://169.254.169.254/latest');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('Address must lead to a public address.').waitFor();
  // The browser notes that the answer was a refusal.
  graces.complaints.length = 0;
  await page.getByLabel('Address').fill(system.url);
  await page.getByLabel('What you call it, if you like').fill('Front desk');
  await page.getByRole('button', { name: 'Add it' }).click();
  const secret = await page.getByLabel('Secret').inputValue();
  await check(graces);
  await page.getByRole('link', { name: /^Front desk/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Front desk' }).waitFor();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('A test is on its way').waitFor();
  const ctx = { ...stranger(app.db), outgoing: outgoing({ loopback: true }) };
  while (await domain.webhooks.deliverNext({ ...ctx, now: new Date() }));
  assert.equal(system.received[0]?.opened(secret).type, 'webhook.test');
  await page.reload();
  await page.getByText('webhook.test').first().click();
  await page.getByRole('button', { name: /^Send again.*webhook.test/ }).waitFor();
  await check(graces);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('The webhook is removed').waitFor();
}

it('a clinic is listed from the web, and its lister runs its desk', async () => {
  const owner = await person(app.db, 'Mina');
  const minas = await reader(browser, app.url, 390);
  await minas.page.goto('/list-your-clinic');
  await checkBoth(minas);
  await signIn(minas.page, owner.email, PASSWORD);
  await minas.page.goto('/list-your-clinic');
  await minas.page.getByLabel('Name of the clinic').fill('Gowanus Veterinary');
  await minas.page.getByLabel('Phone').fill('+1 718 555 0177');
  await minas.page.getByLabel('Street and number').fill('12 Third Street');
  await minas.page.getByLabel('City').fill('Brooklyn');
  await minas.page.getByLabel('State').fill('NY');
  await minas.page.getByLabel('ZIP').fill('00000');
  await minas.page.getByRole('button', { name: 'List the clinic' }).click();
  await minas.page.getByText('Not listed yet').waitFor();
  // The browser notes that the form was refused.
  minas.complaints.length = 0;
  await check(minas);
  await minas.page.getByLabel('ZIP').fill('11215');
  await minas.page.getByRole('button', { name: 'List the clinic' }).click();
  await minas.page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor();
  assert.match(minas.page.url(), /\/desk\/gowanus-veterinary\/schedule$/);
  await check(minas);
});
