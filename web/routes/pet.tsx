import { data, Form, Link, redirect } from 'react-router';
import { answer, idParam, incomplete, needsSignIn, refusal } from '../answer.ts';
import { formValues } from '../form-values.ts';
import { localIn } from '../format.ts';
import { paths } from '../paths.ts';
import { PetFacts } from '../pets/pet-facts.tsx';
import { PetForm } from '../pets/pet-form.tsx';
import { missingOfPet, pounds, readWholePet } from '../pets/pet-input.ts';
import { SharedWith } from '../pets/shared-with.tsx';
import { PhotoForm } from '../pictures/photo-form.tsx';
import { changePicture, uploadOf } from '../pictures/upload.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Page, Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import type { Route } from './+types/pet';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.pet.name ?? 'Pet'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const [pet, species] = await Promise.all([
      domain.pets.get(ctx, idParam(args.params.id)),
      domain.pets.listSpecies(ctx),
    ]);
    const saved = url.searchParams.has('saved');
    const shares = pet.role === 'sitter' ? [] : await domain.household.listOfPet(ctx, pet.id);
    const others = shares.filter(({ ended_at }) => ended_at === null);
    const limit = asked.uploadLimitBytes;
    return { pet, species, others, saved, limit, today: localIn(timezone, ctx.now).date };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    const form = await args.request.formData();
    if (uploadOf(asked)) {
      const refused = await changePicture(asked, form, {
        set: (file) => domain.pets.setPhoto(ctx, id, { file }),
        remove: () => domain.pets.removePhoto(ctx, id),
      });
      if (refused) return data({ values: { intent: 'photo' }, refused }, refused.status);
      throw redirect(paths.pet(id, { saved: 1 }));
    }
    const missing = form.get('intent') === 'remove' ? null : missingOfPet(form);
    if (missing) return data({ values: formValues(form), refused: incomplete(missing) }, 422);
    try {
      if (form.get('intent') === 'remove') {
        await domain.pets.remove(ctx, id);
      } else {
        const before = await domain.pets.get(ctx, id);
        await domain.pets.update(ctx, id, await readWholePet(asked, form, before));
      }
    } catch (error) {
      return data({ values: formValues(form), refused: refusal(error) }, 422);
    }
    throw redirect(form.get('intent') === 'remove' ? paths.pets() : paths.pet(id, { saved: 1 }));
  });

export default function EditPet({ loaderData, actionData }: Route.ComponentProps) {
  const { pet, species, others, today, saved, limit } = loaderData;
  const refusedOf = (intent: string) =>
    actionData?.values.intent === intent ? actionData.refused : null;
  const refusedRemoval = refusedOf('remove');
  const refusedPhoto = refusedOf('photo');
  const shown = (value: unknown) => (value === null ? '' : String(value));
  const values = {
    name: pet.name,
    species_id: shown(pet.species_id),
    breed: shown(pet.breed_name),
    date_of_birth: shown(pet.date_of_birth),
    weight_lb: pet.weight_kg === null ? '' : pounds(pet.weight_kg),
    sex: shown(pet.sex),
    is_neutered: shown(pet.is_neutered),
    notes: shown(pet.notes),
  };
  return (
    <Page width="narrow">
      <p className="mt-6">
        <Link to={paths.pets()} className="font-semibold text-brand-ink hover:underline">
          Your pets
        </Link>
      </p>
      <div className="mt-4 mb-6 flex items-center gap-4">
        <PetPicture id={pet.id} species={pet.species_name} src={pet.photo_url} size="lg" />
        <div>
          <Title>{pet.name}</Title>
          <Link
            to={paths.petHealth(pet.id)}
            className="inline-flex min-h-11 items-center font-semibold text-brand-ink hover:underline"
          >
            Health record
          </Link>
        </div>
      </div>
      {saved && !actionData ? (
        <div className="mb-4">
          <Banner tone="good" title="Saved" />
        </div>
      ) : null}
      {refusedRemoval ? (
        <div className="mb-4">
          <Banner tone="error" title={`${pet.name} was not removed`}>
            {refusedRemoval.message}
          </Banner>
        </div>
      ) : null}
      {pet.role === 'sitter' ? (
        <PetFacts pet={pet} />
      ) : (
        <>
          <Card className="p-5 sm:p-6">
            <PetForm
              key={pet.updated_at?.toString()}
              {...{ species, values, today }}
              answer={refusedRemoval || refusedPhoto ? undefined : actionData}
              submit="Save"
            />
          </Card>
          <div className="mt-5">
            <PhotoForm
              title="Photo"
              what={`So that everybody at the clinic knows ${pet.name}.`}
              upload="photo"
              label="Photo"
              limit={limit}
              has={pet.photo_url !== null}
              picture={
                <PetPicture id={pet.id} species={pet.species_name} src={pet.photo_url} size="lg" />
              }
              refused={refusedPhoto}
            />
          </div>
          <p className="mt-6 text-center">
            <Link
              to={paths.farewell(pet.id)}
              className="inline-flex min-h-11 items-center text-muted underline-offset-4 hover:underline"
            >
              {pet.deceased_on ? `${pet.name} has died` : `If ${pet.name} has died`}
            </Link>
          </p>
          <SharedWith pet={pet} others={others} />
        </>
      )}
      {pet.role === 'owner' ? (
        <div className="flex justify-center">
          <ConfirmDialog
            opener={`Remove ${pet.name}`}
            title={`Remove ${pet.name}?`}
            keep={`Keep ${pet.name}`}
            action={
              <Form method="post">
                <SubmitButton look="danger" name="intent" value="remove">
                  Remove
                </SubmitButton>
              </Form>
            }
          >
            <p>
              {pet.name} leaves your list and cannot be chosen for new visits. Past visits and what
              the clinics wrote down stay with them.
            </p>
          </ConfirmDialog>
        </div>
      ) : null}
    </Page>
  );
}
