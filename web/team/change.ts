import { redirect } from 'react-router';
import type { StaffRole } from '#domain/staff/member.ts';
import { type Asked, idParam, type Refusal, refusal } from '../answer.ts';
import { formValues, text, type Values } from '../form-values.ts';
import { paths } from '../paths.ts';

/** Does to the team what the form asks and comes back to its page, or says what was wrong. */
export async function changeTeam(
  asked: Asked,
  form: FormData,
  clinic: { id: string; slug: string },
): Promise<{ values: Values; refused: Refusal }> {
  const intent = text(form, 'intent');
  try {
    await run(asked, form, clinic.id, intent);
  } catch (error) {
    return { values: formValues(form), refused: refusal(error) };
  }
  // Who takes themselves off has no page here any more.
  const left = intent === 'remove' && text(form, 'self') === '1';
  throw redirect(left ? paths.desk() : paths.deskTeam(clinic.slug, { done: intent }));
}

async function run(
  { domain: { staff }, ctx }: Asked,
  form: FormData,
  clinicId: string,
  intent: string,
) {
  const id = () => idParam(text(form, 'id'));
  // The domain says which roles there are.
  const role = text(form, 'role') as StaffRole;
  switch (intent) {
    case 'invite':
      return staff.invite(ctx, clinicId, { email: text(form, 'email'), role });
    case 'role':
      return staff.changeRole(ctx, clinicId, id(), { role });
    case 'security':
      return staff.setSecurity(ctx, clinicId, {
        requires_second_factor: text(form, 'required') === 'yes',
      });
    case 'withdraw':
      return staff.withdraw(ctx, clinicId, id());
    default:
      return staff.remove(ctx, clinicId, id());
  }
}
