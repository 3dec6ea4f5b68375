import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { SECURE_HEADERS } from './headers.ts';

const STATUS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what was no HTTP, or too long or slow to read, with a problem as well; it never becomes a request. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const status = STATUS[error.code ?? ''] ?? 400;
  const problem = JSON.stringify({
    type: 'urn:findmyvet:problem:unreadable_request',
    title: STATUS_CODES[status],
    status,
    code: 'unreadable_request',
    detail: 'This request cannot be read: it is no HTTP, too long, or too slow.',
  });
  const headers = {
    ...SECURE_HEADERS,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(problem),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', problem].join('\r\n'));
}
