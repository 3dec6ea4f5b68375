import { connect, type Socket } from 'node:net';

/** One kept-alive connection that asks one thing at a time. `fetch` and `http` cost as much as the server they measure. */
export type HttpConnection = {
  ask(request: Buffer): Promise<{ status: number; bytes: number; body: string }>;
  close(): void;
};

/** A request as it goes over the wire. */
export function request(
  url: URL,
  method: string,
  path: string,
  options: { token?: string; json?: unknown } = {},
): Buffer {
  const body = options.json === undefined ? '' : JSON.stringify(options.json);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${url.host}`,
    ...(options.token ? [`Authorization: Bearer ${options.token}`] : []),
    ...(body
      ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]
      : []),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Opens a connection. Rejects what it did not expect: an answer without Content-Length, or a closed connection. */
export async function openConnection(url: URL): Promise<HttpConnection> {
  const socket: Socket = connect(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = -1;
  let answer: {
    resolve(value: Awaited<ReturnType<HttpConnection['ask']>>): void;
    reject(error: Error): void;
  } | null = null;
  const fail = (error: Error) => answer?.reject(error);
  socket.on('error', fail).on('close', () => fail(new Error('the server closed the connection')));
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (wanted < 0) {
      const all = chunks.length === 1 ? chunk : Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(all.toString('latin1', 0, end + 2))?.[1];
      if (length === undefined) return fail(new Error('an answer without Content-Length'));
      wanted = end + 4 + Number(length);
    }
    if (size < wanted) return;
    const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    const start = all.indexOf('\r\n\r\n') + 4;
    const status = Number(all.toString('latin1', 9, 12));
    const done = answer;
    [chunks, size, wanted, answer] = [[], 0, -1, null];
    done?.resolve({ status, bytes: all.length, body: all.toString('utf8', start) });
  });
  return {
    ask: (bytes) =>
      new Promise((resolve, reject) => {
        answer = { resolve, reject };
        socket.write(bytes);
      }),
    close: () => socket.destroy(),
  };
}
