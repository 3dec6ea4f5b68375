const PASSWORD = 'findmyvet-demo';

const LOGINS = [
  ['owner@demo.test', 'Maya, who owns Biscuit and Mochi'],
  ['desk@demo.test', 'receptionist at Harbor Street'],
  ['vet@demo.test', 'Dr. Osei'],
  ['admin@demo.test', 'clinic admin'],
  ['support@demo.test', 'platform support'],
] as const;

/** What the terminal says once the server listens. */
export function greeting(url: string, isDemo: boolean): string {
  const lines = ['', `  FindMyVet is at ${url}`, `  API docs at     ${url}/docs`];
  if (isDemo) {
    lines.push('', `  Demo logins, password ${PASSWORD}`);
    for (const [email, who] of LOGINS) lines.push(`    ${email.padEnd(18)} ${who}`);
  }
  return [...lines, ''].join('\n');
}
