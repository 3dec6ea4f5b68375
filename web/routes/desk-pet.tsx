import { data, Link, redirect } from 'react-router';
import { answer, idParam, needsSignIn, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { localIn } from '../format.ts';
import { changeHealth } from '../health/change.ts';
import { Record } from '../health/record.tsx';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/desk-pet';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Health of ${loaderData?.record.pet.name ?? 'a pet'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url, uploadLimitBytes: limit } = asked;
    const [clinic, record] = await Promise.all([
      domain.clinics.get(ctx, slugParam(args.params.clinicSlug)),
      domain.health.read(ctx, idParam(args.params.id)),
    ]);
    if (!record.clinics.some(({ id }) => id === clinic.id)) throw data({ code: 'not_found' }, 404);
    const visit = url.searchParams.get('visit');
    return {
      record,
      limit,
      clinic: { id: clinic.id, slug: clinic.slug, name: clinic.name },
      visit: visit === null ? null : idParam(visit),
      saved: url.searchParams.has('saved'),
      today: localIn(clinic.timezone, ctx.now).date,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const id = idParam(args.params.id);
    const wrong = await changeHealth(asked, await args.request.formData(), id);
    if (wrong) return data(wrong, wrong.refused.status);
    const visit = asked.url.searchParams.get('visit');
    throw redirect(paths.deskPet(slugParam(args.params.clinicSlug), id, { visit, saved: '1' }));
  });

export default function DeskPet({ loaderData, actionData }: Route.ComponentProps) {
  const { record, clinic, visit, limit, saved, today } = loaderData;
  const { pet } = record;
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="day" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.deskDay(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}, the day
          </Link>
        </p>
        <Title className="mt-3 mb-2">{pet.name}, health record</Title>
        <p className="mb-6 text-muted">
          {pet.species_name}. The owner and every clinic that treats {pet.name} read this; you
          strike out only what your clinic wrote.
        </p>
        <div className="grid gap-5">
          {saved && !actionData ? <Banner tone="good" title="Saved" /> : null}
          {actionData?.kind === 'strike' ? (
            <Banner tone="error" title={actionData.refused.message} />
          ) : null}
          <Record
            {...{ record, today, limit }}
            clinicId={clinic.id}
            visitId={visit}
            answer={actionData ?? null}
          />
        </div>
      </div>
    </Page>
  );
}
