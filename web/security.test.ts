import assert from 'node:assert/strict';
import { it } from 'node:test';
import { securityHeaders } from './security.ts';

const formsOf = (pages: string[]) =>
  /form-action ([^;]*);/.exec(securityHeaders('n', pages)['content-security-policy'] ?? '')?.[1];

it('a form leads to this site and to the pages of payment providers, and nowhere else', () => {
  assert.equal(formsOf([]), "'self'");
  assert.equal(formsOf(['https://pay.example']), "'self' https://pay.example");
});
