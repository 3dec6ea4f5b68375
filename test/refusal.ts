import assert from 'node:assert/strict';
import { DomainError } from '#platform/errors.ts';

/** The refusal that an attempt must end in; any other error, or none, fails the test. */
export async function refusal(attempt: Promise<unknown>): Promise<DomainError> {
  const error = await attempt.then(
    () => assert.fail('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw error;
  return error;
}
