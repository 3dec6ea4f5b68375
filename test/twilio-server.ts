import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TwilioSettings } from '#platform/twilio.ts';
import type { Scope } from './database.ts';

export type Asked = {
  method: string;
  path: string;
  authorization: string;
  contentType: string;
  form: Record<string, string>;
};

type Answer = { status: number; code?: number } | 'nothing' | 'hangs up';

/** Twilio's API for messages on a free port, in the shapes that its reference documents. */
export async function twilioServer(scope: Scope) {
  const asked: Asked[] = [];
  let next: Answer = { status: 201 };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const { authorization = '', 'content-type': contentType = '' } = request.headers;
    const form = Object.fromEntries(new URLSearchParams(body));
    asked.push({
      method: request.method ?? '',
      path: request.url ?? '',
      ...{ authorization, contentType, form },
    });
    if (next === 'nothing') return;
    if (next === 'hangs up') {
      request.socket.destroy();
      return;
    }
    const { status, code } = next;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(code ? refused(status, code, form.To) : created(asked.length)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  scope.after(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const settings: TwilioSettings = {
    accountSid: `AC${'0'.repeat(32)}`,
    authToken: 's3cret',
    sender: { from: '+15005550006' },
    url: `http://127.0.0.1:${port}`,
    answerMs: 20_000,
  };
  return {
    asked,
    settings,
    answer: (with_: Answer) => {
      next = with_;
    },
    /** What was sent to a number, in order. */
    sentTo: (to: string) =>
      asked.filter(({ form }) => form.To === to).map(({ form }) => form.Body ?? ''),
  };
}

const created = (nr: number) => ({
  sid: `SM${String(nr).padStart(32, '0')}`,
  status: 'queued',
  error_code: null,
  error_message: null,
  num_segments: '1',
  direction: 'outbound-api',
});

const refused = (status: number, code: number, to: string | undefined) => ({
  status,
  code,
  message: `The number ${to} cannot be sent to`,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
});
