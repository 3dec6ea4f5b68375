import { redirect } from 'react-router';
import type { ShareRole } from '#domain/household/share.ts';
import { type Asked, idParam, type Refusal, refusal } from '../answer.ts';
import { formValues, optional, text, type Values } from '../form-values.ts';
import { paths } from '../paths.ts';

/** Does to the household what the form asks and comes back to its page, or says what was wrong. */
export async function changeHousehold(
  asked: Asked,
  form: FormData,
): Promise<{ values: Values; refused: Refusal }> {
  const intent = text(form, 'intent');
  try {
    await run(asked, form, intent);
  } catch (error) {
    return { values: formValues(form), refused: refusal(error) };
  }
  throw redirect(paths.household({ done: intent }));
}

async function run({ domain: { household }, ctx }: Asked, form: FormData, intent: string) {
  const id = () => idParam(text(form, 'id'));
  const pet = () => idParam(text(form, 'pet_id'));
  switch (intent) {
    case 'invite': {
      const pet_ids = form.getAll('pet_ids').map(String);
      return household.invite(ctx, { email: text(form, 'email'), pet_ids, ...termsIn(form) });
    }
    case 'withdraw':
      return household.withdraw(ctx, id());
    case 'change':
      return household.change(ctx, pet(), id(), termsIn(form));
    case 'messages':
      return household.change(ctx, pet(), id(), {
        wants_messages: text(form, 'wants_messages') === 'yes',
      });
    case 'transfer':
      return household.transfer(ctx, pet(), id());
    default:
      return household.end(ctx, pet(), id());
  }
}

function termsIn(form: FormData) {
  // The domain says which roles there are.
  const role = text(form, 'role') as ShareRole;
  if (role !== 'sitter') return { role };
  const [starts_on, ends_on] = [optional(form, 'starts_on'), optional(form, 'ends_on')];
  return {
    role,
    may_book: text(form, 'may_book') === 'yes',
    ...(starts_on && { starts_on }),
    ...(ends_on && { ends_on }),
  };
}
