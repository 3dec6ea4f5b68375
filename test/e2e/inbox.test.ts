import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { tellBooked } from '#domain/appointments/tell.ts';
import { domain } from '#domain/index.ts';
import { mailboxMailer } from '#domain/notifications/mailbox.ts';
import { startApp } from '#test/app.ts';
import { deliverDue } from '#test/messages.ts';
import { maya, stranger } from '#test/people.ts';
import { check, checkBoth, comeBack, openBrowser, reader } from './browser.ts';
import { town } from './town.ts';

const app = await startApp({ after }, { pages: 'production' });
const { examId, clinicId } = await town(app);
const browser = await openBrowser({ after });

async function booked() {
  const owner = await maya(app.db);
  const [slot] = await domain.availability.listSlots(owner.ctx, {
    clinic_id: clinicId,
    service_id: examId,
  });
  const order = { slot_id: slot?.id ?? '', pet_id: owner.biscuit.id, service_id: examId };
  const visit = await domain.appointments.book(owner.ctx, order);
  await tellBooked(stranger(app.db));
  return { ...owner, visit };
}

it('what was told is in the inbox, is marked, and can be turned off', async () => {
  const { token } = await booked();
  const owner = await reader(browser, app.url, 390);
  const { page } = owner;
  await comeBack(page, { token });
  await page.goto('/');
  await page.getByRole('link', { name: 'Messages, 1 unread' }).click();
  await page.getByRole('link', { name: /Unread: Biscuit is booked: / }).waitFor();
  await checkBoth(owner);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByRole('link', { name: 'Messages', exact: true }).waitFor();
  await page.getByRole('link', { name: 'What you hear about' }).click();
  await page.getByRole('heading', { name: 'Alerts in this browser' }).waitFor();
  const script = await fetch(`${app.url}/service-worker.js`);
  assert.match(script.headers.get('content-type') ?? '', /javascript/);
  await page.getByLabel('A visit is coming up: E-mail').uncheck();
  await checkBoth(owner);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  assert.equal(await page.getByLabel('A visit is coming up: E-mail').isChecked(), false);
});

it('the link in an e-mail stops a topic, pressed here or by the mail client, without signing in', async () => {
  const { email, ctx } = await booked();
  await deliverDue(app.db, mailboxMailer(app.db), new Date());
  const kept = await domain.notifications.listKept(ctx);
  const text = kept.find(({ recipient }) => recipient === email)?.body_text ?? '';
  const [, path = ''] = /Stop these: https:\/\/vets\.example(\S+)/.exec(text) ?? [];
  const visitor = await reader(browser, app.url, 390, { javaScriptEnabled: false });
  await visitor.page.goto(path);
  await checkBoth(visitor);
  assert.ok(await isOn());
  await visitor.page.getByRole('button', { name: 'Stop them' }).click();
  await visitor.page.getByRole('heading', { name: 'They have stopped' }).waitFor();
  assert.equal(await isOn(), false);
  const oneClick = await fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  assert.equal(oneClick.status, 200);

  async function isOn() {
    const { preferences } = await domain.inbox.getPreferences(ctx);
    return preferences.find((one) => one.topic === 'visit_booked' && one.channel === 'email')
      ?.is_on;
  }
});

it('a pet that has died is let go kindly', async () => {
  const { token, visit, ctx } = await booked();
  const owner = await reader(browser, app.url, 390);
  const { page } = owner;
  await comeBack(page, { token });
  await page.goto(`/pets/${visit.pet.id}`);
  await page.getByRole('link', { name: 'If Biscuit has died' }).click();
  await checkBoth(owner);
  await page.getByRole('button', { name: 'Yes, Biscuit has died' }).click();
  await page.getByRole('heading', { name: 'Goodbye, Biscuit' }).waitFor();
  await check(owner);
  assert.equal((await domain.appointments.get(ctx, visit.id)).status, 'cancelled_by_owner');
});
