import { DEMO_LOGINS, DEMO_PASSWORD } from '#seeds/demo/logins.ts';

/** What the terminal says once the server listens. */
export function greeting(
  url: string,
  { isDemo, keepsMail }: { isDemo: boolean; keepsMail: boolean },
): string {
  const lines = ['', `  FindMyVet is at ${url}`, `  API docs at     ${url}/docs`];
  if (keepsMail) lines.push(`  Its e-mail is at ${url}/dev/mailbox`);
  if (isDemo) {
    lines.push('', `  Demo logins, password ${DEMO_PASSWORD}`);
    for (const [email, who] of DEMO_LOGINS) lines.push(`    ${email.padEnd(18)} ${who}`);
  }
  return [...lines, ''].join('\n');
}
