import { Form, redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import type { Route } from './+types/pet-farewell';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.pet.name ?? 'Pet'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    return { pet: await asked.domain.pets.get(asked.ctx, idParam(args.params.id)) };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    const form = await args.request.formData();
    if (form.get('intent') === 'take-back') {
      await domain.pets.takeBackFarewell(ctx, id);
      throw redirect(paths.pet(id));
    }
    await domain.pets.sayFarewell(ctx, id);
    throw redirect(paths.farewell(id));
  });

export default function PetFarewell({ loaderData: { pet } }: Route.ComponentProps) {
  const isOver = pet.deceased_on !== null;
  return (
    <Page width="narrow">
      <div className="mt-10 flex items-center gap-4">
        <PetPicture id={pet.id} species={pet.species_name} src={pet.photo_url} size="lg" />
        <Title>{isOver ? `Goodbye, ${pet.name}` : `Has ${pet.name} died?`}</Title>
      </div>
      <p className="mt-4">
        {isOver
          ? `We are sorry for your loss. You will get no more messages about ${pet.name}. What the clinics wrote down stays, should you ever want to look.`
          : `If so, we are very sorry. Tell us here, and no message about ${pet.name} will reach you any more. Visits that are still ahead are called off, and that costs nothing.`}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink to={isOver ? paths.pets() : paths.pet(pet.id)} look="plain">
          {isOver ? 'Your pets' : 'Go back'}
        </ButtonLink>
        <Form method="post">
          <SubmitButton
            look={isOver ? 'quiet' : 'strong'}
            name="intent"
            value={isOver ? 'take-back' : 'say'}
            busy="One moment"
          >
            {isOver ? 'This was a mistake' : `Yes, ${pet.name} has died`}
          </SubmitButton>
        </Form>
      </div>
    </Page>
  );
}
