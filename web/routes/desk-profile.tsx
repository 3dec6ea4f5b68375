import { data, Link } from 'react-router';
import { answer, needsSignIn, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { paths } from '../paths.ts';
import { changeProfile } from '../profile/change.ts';
import { ProfileParts } from '../profile/parts.tsx';
import { Banner } from '../ui/banner.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/desk-profile';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Profile · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { roles } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const admin = roles.some((one) => one.role === 'clinic_admin' && one.clinic_id === clinic.id);
    if (!roles.some((one) => one.clinic_id === clinic.id)) throw data({ code: 'not_found' }, 404);
    const [species, insurers] = await Promise.all([
      domain.pets.listSpecies(ctx),
      domain.clinics.listInsurance(ctx),
    ]);
    return { clinic, species, insurers, admin, saved: url.searchParams.has('saved') };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const clinic = await asked.domain.clinics.get(asked.ctx, slugParam(args.params.clinicSlug));
    const refused = await changeProfile(asked, await args.request.formData(), clinic);
    return data(refused, refused.status);
  });

export default function DeskProfile({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, species, insurers, admin, saved } = loaderData;
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="profile" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.deskDay(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}, the day
          </Link>
        </p>
        <Title className="mt-3 mb-2">Profile</Title>
        <p className="mb-6 text-muted">
          What owners read on{' '}
          <Link
            to={paths.clinic(clinic.slug)}
            className="font-medium text-brand-ink underline underline-offset-4 hover:no-underline"
          >
            your page
          </Link>
          , and by which words they find you.{' '}
          <Link
            to={paths.deskPhotos(clinic.slug)}
            className="font-medium text-brand-ink underline underline-offset-4 hover:no-underline"
          >
            Photos and logo
          </Link>{' '}
          have a page of their own.
        </p>
        {actionData ? (
          <div className="mb-6">
            <Banner tone="error" title={actionData.title}>
              Nothing was changed. What you typed is still here.
            </Banner>
          </div>
        ) : saved ? (
          <div className="mb-6">
            <Banner tone="good" title="Saved" />
          </div>
        ) : null}
        {admin ? null : (
          <div className="mb-6">
            <Banner tone="info" title="Only an admin of the clinic changes the profile" />
          </div>
        )}
        <ProfileParts
          {...{ clinic, species, insurers, admin }}
          answer={actionData ?? null}
          key={JSON.stringify([clinic.species, clinic.insurance_providers, saved])}
        />
      </div>
    </Page>
  );
}
