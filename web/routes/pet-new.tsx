import { data, redirect } from 'react-router';
import { answer, incomplete, needsSignIn, refusal } from '../answer.ts';
import { formValues } from '../form-values.ts';
import { localIn } from '../format.ts';
import { paths } from '../paths.ts';
import { PetForm } from '../pets/pet-form.tsx';
import { missingOfPet, readWholePet } from '../pets/pet-input.ts';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/pet-new';

export const meta: Route.MetaFunction = () => [{ title: 'Add a pet · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx } = asked;
    return { species: await domain.pets.listSpecies(ctx), today: localIn(timezone, ctx.now).date };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    const missing = missingOfPet(form);
    if (missing) return data({ values: formValues(form), refused: incomplete(missing) }, 422);
    try {
      await asked.domain.pets.add(asked.ctx, await readWholePet(asked, form));
    } catch (error) {
      return data({ values: formValues(form), refused: refusal(error) }, 422);
    }
    throw redirect(paths.pets());
  });

export default function NewPet({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <Title className="mt-8 mb-6 sm:mt-12">Add a pet</Title>
      <Card className="p-5 sm:p-6">
        <PetForm {...loaderData} values={{}} answer={actionData} submit="Add this pet" />
      </Card>
    </Page>
  );
}
