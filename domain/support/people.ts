import { resetSecondFactor } from '#domain/accounts/second-factor.ts';
import { endAllSessions } from '#domain/accounts/sessions.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { requireSupport } from './access.ts';
import type { FoundPerson, PersonFile } from './found.ts';
import type { PeopleQuery, ReasonInput } from './input.ts';
import { selectPeople, selectPerson } from './sql/people.ts';

/** People whose name, address or phone fits, twenty at most; that they were looked for is written down. Errors: 401, 404. */
export async function findPeople(ctx: Ctx, { q, reason }: PeopleQuery): Promise<FoundPerson[]> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    const digits = q.replace(/\D/g, '');
    const part = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const found = await selectPeople(trx, part, digits.length >= 4 ? `%${digits}%` : null);
    const details = { found: found.map(({ id }) => id) };
    const deed = { subject_type: 'person', subject_id: null, reason, details } as const;
    await record(trx, ctx, { action: 'person.searched', ...deed });
    return found;
  });
}

/** What we hold of a person, in short; reading it is written down. Errors: 401, 404. */
export async function readPerson(
  ctx: Ctx,
  id: string,
  { reason }: ReasonInput,
): Promise<PersonFile> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    const [person] = await selectPerson(trx, id, ctx.now);
    if (!person) throw new NotFound('person');
    await record(trx, ctx, {
      action: 'person.read',
      subject_type: 'person',
      subject_id: id,
      reason,
    });
    return person;
  });
}

/**
 * Takes a person's second factor away who has lost it, once support knows that it is them; they are signed out everywhere
 * and read of it. Errors: 401, 404, 409 second_factor_off.
 */
export async function resetPersonsSecondFactor(
  ctx: Ctx,
  id: string,
  { reason }: ReasonInput,
): Promise<PersonFile> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    const [person] = await selectPerson(trx, id, ctx.now);
    if (!person) throw new NotFound('person');
    if (!(await resetSecondFactor(trx, ctx, id))) {
      throw new Conflict('second_factor_off', 'This person has no second factor.');
    }
    await endAllSessions(trx, id, ctx.now);
    const deed = { subject_type: 'person', subject_id: id, reason } as const;
    await record(trx, ctx, { action: 'person.second_factor_reset', ...deed });
    return { ...person, sessions: 0, has_second_factor: false };
  });
}

/** Signs a person out everywhere, after a stolen phone for one. Errors: 401, 404. */
export async function signOutPerson(
  ctx: Ctx,
  id: string,
  { reason }: ReasonInput,
): Promise<PersonFile> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    const [before] = await selectPerson(trx, id, ctx.now);
    if (!before) throw new NotFound('person');
    await endAllSessions(trx, id, ctx.now);
    const details = { sessions: before.sessions };
    const deed = { subject_type: 'person', subject_id: id, reason, details } as const;
    await record(trx, ctx, { action: 'person.signed_out', ...deed });
    return { ...before, sessions: 0 };
  });
}
