/** The application cannot start; the message is one plain sentence for the person at the terminal. */
export class StartupError extends Error {
  override readonly name: string = 'StartupError';
}

/** One sentence for a failure of `listen`, or the error unchanged when it is none that we know. */
export function explainListenError(error: unknown, host: string, port: number): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const cause = { cause: error };
  if (code === 'EADDRINUSE') {
    return new StartupError(
      `Port ${port} on ${host} is taken by another program; stop it or set PORT to a free one.`,
      cause,
    );
  }
  if (code === 'EACCES') {
    return new StartupError(
      `This user may not listen on port ${port}; set PORT to one above 1023.`,
      cause,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartupError(`HOST ${host} is not an address of this machine.`, cause);
  }
  return error;
}
