import { Link, redirect } from 'react-router';
import { answer, needsSignIn } from '../answer.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/desk';

export const meta: Route.MetaFunction = () => [{ title: 'The desk · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { is_held_back } = needsSignIn(asked);
    if (is_held_back) return { clinics: [], heldBack: true };
    const { roles } = await asked.domain.accounts.me(asked.ctx);
    const clinics = new Map<string, { slug: string; name: string }>();
    for (const { clinic_slug, clinic_name } of roles) {
      if (clinic_slug)
        clinics.set(clinic_slug, { slug: clinic_slug, name: clinic_name ?? clinic_slug });
    }
    const [only] = clinics.values();
    if (only && clinics.size === 1) throw redirect(paths.deskDay(only.slug));
    return { clinics: [...clinics.values()], heldBack: false };
  });

export default function Desks({ loaderData: { clinics, heldBack } }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <Title className="mt-10 mb-6">{clinics.length ? 'Which desk?' : 'The desk'}</Title>
      {heldBack ? (
        <EmptyState
          title="Your clinic asks for a second factor"
          of={['dog', 'cat', 'bird']}
          action={<ButtonLink to={paths.account({ part: 'signing-in' })}>Set it up</ButtonLink>}
        >
          Set it up in your account, or sign in with a passkey. If it is on already, sign out and in
          again with it.
        </EmptyState>
      ) : clinics.length === 0 ? (
        <EmptyState
          title="For the people of a clinic"
          of={['dog', 'cat', 'bird']}
          action={<ButtonLink to={paths.listClinic()}>List your clinic</ButtonLink>}
        >
          Your account belongs to no clinic yet. Ask your clinic's admin to invite you, or list your
          clinic yourself.
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {clinics.map(({ slug, name }) => (
            <li
              key={slug}
              className="relative flex items-center gap-4 rounded-card border border-line bg-surface p-4 hover:border-outline"
            >
              <Monogram id={slug} name={name} size="sm" />
              <Link to={paths.deskDay(slug)} className="font-semibold after:absolute after:inset-0">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
