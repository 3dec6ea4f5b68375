import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { inspect } from 'node:util';
import type { ConfigError } from '#platform/env.ts';
import { TextTrouble } from '#platform/texts.ts';
import { twilioSettings, twilioTexts } from '#platform/twilio.ts';
import { twilioServer } from './twilio-server.ts';

const server = await twilioServer({ after });
const TO = '+12125550147';
const texts = twilioTexts(server.settings);
afterEach(() => server.answer({ status: 201 }));

const trouble = async (by = texts) => {
  const error = await by.send(TO, '123456 is your code').then(assert.fail, (error) => error);
  assert.ok(error instanceof TextTrouble);
  return error;
};

describe('a text by Twilio', () => {
  it('is asked for as its reference says, and answers with the id of the message', async () => {
    assert.match(await texts.send(TO, 'Your visit is tomorrow & on time'), /^SM\d{32}$/);
    const { accountSid } = server.settings;
    assert.deepEqual(server.asked.at(-1), {
      method: 'POST',
      path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
      authorization: `Basic ${Buffer.from(`${accountSid}:s3cret`).toString('base64')}`,
      contentType: 'application/x-www-form-urlencoded',
      form: { To: TO, From: '+15005550006', Body: 'Your visit is tomorrow & on time' },
    });
  });

  it('comes from a messaging service where one is named', async () => {
    const sender = { messagingServiceSid: 'MG1' };
    await twilioTexts({ ...server.settings, sender }).send(TO, 'Hello');
    assert.deepEqual(server.asked.at(-1)?.form, {
      ...{ To: TO, MessagingServiceSid: 'MG1', Body: 'Hello' },
    });
  });

  it('is given up when it lies with the number, and only then', async () => {
    for (const [status, code, isFinal] of [
      [400, 21211, true],
      [400, 21610, true],
      [400, 21614, true],
      [401, 20003, false],
      [429, 20429, false],
      [503, 20503, false],
    ] as const) {
      server.answer({ status, code });
      const refused = await trouble();
      assert.deepEqual([refused.code, refused.isFinal], [`ETEXT ${code}`, isFinal]);
      assert.equal(refused.isStopped, code === 21610);
    }
  });

  it('is tried again after silence or a broken connection', async () => {
    server.answer('hangs up');
    assert.equal((await trouble()).isFinal, false);
    server.answer('nothing');
    const slow = await trouble(twilioTexts({ ...server.settings, answerMs: 50 }));
    assert.deepEqual([slow.code, slow.isFinal], ['ETEXT ECONNABORTED', false]);
  });

  it('tells in its trouble nothing of the number, the words or the key', async () => {
    for (const how of [{ status: 400, code: 21211 }, 'hangs up'] as const) {
      server.answer(how);
      const told = inspect(await trouble(), { depth: 9 });
      for (const secret of ['555', '123456', 's3cret', 'Basic']) assert.ok(!told.includes(secret));
    }
  });
});

describe('the settings of Twilio', () => {
  const whole = {
    TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 's3cret',
    TWILIO_FROM: '+15005550006',
  };
  it('are none without an account', () => assert.equal(twilioSettings({}), null));

  it('are whole, or the one that is amiss is named and no secret told', () => {
    assert.ok(twilioSettings(whole));
    for (const [change, variable] of [
      [{ TWILIO_ACCOUNT_SID: 's3cret' }, 'TWILIO_ACCOUNT_SID'],
      [{ TWILIO_AUTH_TOKEN: '' }, 'TWILIO_AUTH_TOKEN'],
      [{ TWILIO_FROM: '' }, 'TWILIO_FROM'],
      [{ TWILIO_MESSAGING_SERVICE_SID: 'MG1' }, 'TWILIO_FROM'],
      [{ TWILIO_API_URL: 'http://proxy.example' }, 'TWILIO_API_URL'],
    ] as const) {
      assert.throws(
        () => twilioSettings({ ...whole, ...change }),
        (error: ConfigError) => error.variable === variable && !error.message.includes('s3cret'),
      );
    }
  });
});
