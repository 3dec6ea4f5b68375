/**
 * Headers of every page; without a nonce, for development, inline scripts and Vite's socket are let through. Without a script
 * the browser itself follows a form to a payment provider's page, and asks `form-action` about where it is led.
 */
export function securityHeaders(
  nonce: string | undefined,
  providerPages: string[],
): Record<string, string> {
  const dev = nonce === undefined;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' https: data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    ["form-action 'self'", ...providerPages].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
    'cache-control': 'private, no-cache',
  };
}
