import Plus from 'lucide-react/icons/plus';
import { Link } from 'react-router';
import { answer, needsSignIn } from '../answer.ts';
import type { Pet } from '../contract.ts';
import { localIn, plural } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page, Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import type { Route } from './+types/pets';

export const meta: Route.MetaFunction = () => [{ title: 'Your pets · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx } = asked;
    return { pets: await domain.pets.list(ctx), today: localIn(timezone, ctx.now).date };
  });

export default function Pets({ loaderData: { pets, today } }: Route.ComponentProps) {
  return (
    <Page>
      <div className="mt-8 mb-6 flex flex-wrap items-center justify-between gap-4 sm:mt-12">
        <Title>Your pets</Title>
        {pets.length ? (
          <ButtonLink to={paths.newPet()} look="plain">
            <Icon of={Plus} size={18} /> Add a pet
          </ButtonLink>
        ) : null}
      </div>
      {pets.length === 0 ? (
        <EmptyState
          title="Who lives with you?"
          of={['dog', 'cat', 'rabbit']}
          action={<ButtonLink to={paths.newPet()}>Add a pet</ButtonLink>}
        >
          Add them once, and booking takes two presses from then on.
        </EmptyState>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {pets.map((pet) => (
            <li
              key={pet.id}
              className="relative flex items-center gap-4 rounded-card border border-line bg-surface p-4 transition-colors duration-150 hover:border-outline"
            >
              <PetPicture id={pet.id} species={pet.species_name} src={pet.photo_url} size="lg" />
              <div className="min-w-0">
                <h2 className="text-lg leading-snug font-semibold">
                  <Link
                    to={paths.pet(pet.id)}
                    className="after:absolute after:inset-0 after:rounded-card"
                  >
                    {pet.name}
                  </Link>
                </h2>
                <p className="text-muted">
                  {pet.breed_name ?? pet.species_name}
                  {pet.role === 'owner' ? '' : `, with ${pet.owner_name}`}
                </p>
                <p className="text-sm text-muted">
                  {pet.deceased_on ? 'In memory' : age(pet, today)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function age({ date_of_birth }: Pet, today: string): string {
  if (!date_of_birth) return '';
  const [y = 0, m = 0, d = 0] = date_of_birth.split('-').map(Number);
  const [ty = 0, tm = 0, td = 0] = today.split('-').map(Number);
  const months = (ty - y) * 12 + (tm - m) - (td < d ? 1 : 0);
  return months < 24 ? `${plural(months, 'month')} old` : `${Math.floor(months / 12)} years old`;
}
