import { data, Link, redirect } from 'react-router';
import type { PassportInput } from '#domain/health/input.ts';
import { type Asked, answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { localIn } from '../format.ts';
import { changeHealth } from '../health/change.ts';
import { PassportPart } from '../health/passport-part.tsx';
import { Record } from '../health/record.tsx';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/pet-health';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Health of ${loaderData?.record.pet.name ?? 'a pet'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx, url, uploadLimitBytes: limit } = asked;
    const id = idParam(args.params.id);
    const [record, { role }] = await Promise.all([
      domain.health.read(ctx, id),
      domain.pets.get(ctx, id),
    ]);
    const passports = role === 'owner' ? await domain.health.listPassports(ctx, id) : null;
    const saved = url.searchParams.has('saved');
    return { record, passports, limit, saved, today: localIn(timezone, ctx.now).date };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const id = idParam(args.params.id);
    const form = await args.request.formData();
    if (form.has('share')) return share(asked, form, id);
    const revoke = text(form, 'revoke');
    if (revoke) await asked.domain.health.revokePassport(asked.ctx, id, idParam(revoke));
    else {
      const wrong = await changeHealth(asked, form, id);
      if (wrong) return data({ wrong, made: null, refused: null }, wrong.refused.status);
    }
    throw redirect(paths.petHealth(id, { saved: '1' }));
  });

async function share({ domain, ctx, origin }: Asked, form: FormData, id: string) {
  try {
    const { token } = await domain.health.makePassport(ctx, id, {
      // Other words are for the domain to refuse.
      shares: form.getAll('shares') as PassportInput['shares'],
      days: Number(text(form, 'days')),
    });
    return { wrong: null, made: `${origin}${paths.passport(token)}`, refused: null };
  } catch (error) {
    const refused = refusal(error);
    return data({ wrong: null, made: null, refused }, refused.status);
  }
}

export default function PetHealth({ loaderData, actionData }: Route.ComponentProps) {
  const { record, passports, limit, saved, today } = loaderData;
  const { pet } = record;
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6 print:hidden">
          <Link to={paths.pet(pet.id)} className="font-semibold text-brand-ink hover:underline">
            {pet.name}
          </Link>
        </p>
        <div className="mt-3 mb-6 flex flex-wrap items-center justify-between gap-4">
          <Title>{pet.name}'s health</Title>
          {pet.deceased_on ? null : (
            <ButtonLink to={paths.search({ service: 'vaccination', who: pet.id })} look="plain">
              Book a vaccination
            </ButtonLink>
          )}
        </div>
        <p className="mb-6 text-muted">
          {pet.name}'s owners and the clinics that treat {pet.name} write here together. Nobody
          overwrites anybody.
        </p>
        <div className="grid gap-5">
          {saved && !actionData ? <Banner tone="good" title="Saved" /> : null}
          {actionData?.wrong?.kind === 'strike' ? (
            <Banner tone="error" title={actionData.wrong.refused.message} />
          ) : null}
          <Record
            {...{ record, today, limit }}
            clinicId={null}
            answer={actionData?.wrong ?? null}
          />
          {passports ? (
            <PassportPart
              name={pet.name}
              passports={passports}
              made={actionData?.made ?? null}
              refused={actionData?.refused ?? null}
            />
          ) : null}
        </div>
      </div>
    </Page>
  );
}
