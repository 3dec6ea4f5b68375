import { data, Link } from 'react-router';
import { answer, needsSignIn, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { paths } from '../paths.ts';
import { changeTeam } from '../team/change.ts';
import { InviteForm } from '../team/invite-form.tsx';
import { InvitedList } from '../team/invited-list.tsx';
import { MemberList } from '../team/member-list.tsx';
import { SecurityForm } from '../team/security-form.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/desk-team';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Team · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

const DONE: Record<string, string> = {
  invite: 'The invitation is on its way',
  withdraw: 'The invitation is taken back',
  role: 'The role is changed',
  remove: 'They are off the team',
  security: 'Saved',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { roles, user_id } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const { id, slug, name } = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const members = await domain.staff.list(ctx, id);
    const admin = roles.some((one) => one.role === 'clinic_admin' && one.clinic_id === id);
    return {
      clinic: { slug, name },
      here: members.filter((one) => one.removed_at === null),
      gone: members.filter((one) => one.removed_at !== null),
      security: admin ? await domain.staff.getSecurity(ctx, id) : null,
      invited: admin ? await domain.staff.listInvitations(ctx, id) : [],
      admin,
      me: user_id,
      vet: await domain.vets.own(ctx),
      again: url.searchParams.get('again'),
      done: DONE[url.searchParams.get('done') ?? ''] ?? null,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const clinic = await asked.domain.clinics.get(asked.ctx, slugParam(args.params.clinicSlug));
    const refused = await changeTeam(asked, await args.request.formData(), clinic);
    return data(refused, refused.refused.status);
  });

export default function DeskTeam({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, here, gone, invited, security, admin, me, vet, again, done } = loaderData;
  const wrong = actionData?.refused;
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="team" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.deskDay(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}, the day
          </Link>
        </p>
        <div className="mt-3 mb-6 flex flex-wrap items-center justify-between gap-4">
          <Title>Team</Title>
          <div className="flex flex-wrap gap-x-5">
            {admin ? <TopLink to={paths.deskWebhooks(clinic.slug)}>Webhooks</TopLink> : null}
            {vet ? <TopLink to={paths.vetProfile()}>Your vet profile</TopLink> : null}
          </div>
        </div>
        <div className="grid gap-5">
          {wrong && Object.keys(wrong.errors).length === 0 ? (
            <Banner tone="error" title={wrong.message}>
              Nothing was changed.
            </Banner>
          ) : done ? (
            <Banner tone="good" title={done} />
          ) : null}
          <MemberList members={here} admin={admin} me={me} />
          {admin ? (
            <>
              <InviteForm
                values={actionData?.values ?? { email: again ?? '' }}
                errors={wrong?.errors ?? {}}
              />
              <InvitedList invited={invited} />
              {security ? <SecurityForm isRequired={security.requires_second_factor} /> : null}
            </>
          ) : null}
          {gone.length > 0 ? (
            <Card className="p-5 sm:p-6">
              <h2 className="font-title text-xl font-semibold">Worked here before</h2>
              <ul className="mt-2 divide-y divide-line">
                {gone.map(({ id, name, email }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
                    <span>{name}</span>
                    {admin ? (
                      <Link
                        to={paths.deskTeam(clinic.slug, { again: email })}
                        className="flex min-h-11 items-center font-semibold text-brand-ink hover:underline"
                      >
                        Invite again<span className="sr-only">, {name}</span>
                      </Link>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

const TopLink = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} className="flex min-h-11 items-center font-semibold text-brand-ink hover:underline">
    {children}
  </Link>
);
