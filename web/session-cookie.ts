/** Set-Cookie values for the session; Lax, so that links from a message arrive signed in. */
export function sessionCookies({ name, secure }: { name: string; secure: boolean }) {
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    cookie: (token: string, expires_at: string | Date) =>
      `${name}=${encodeURIComponent(token)}; Expires=${new Date(expires_at).toUTCString()}; ${flags}`,
    clear: () => `${name}=; Max-Age=0; ${flags}`,
  };
}

export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, ...rest] = pair.trim().split('=');
    if (key === name) return decode(rest.join('='));
  }
  return null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
