import { data, Form, redirect } from 'react-router';
import { answer, incomplete, needsSignIn, slugParam } from '../answer.ts';
import { formValues, text } from '../form-values.ts';
import { addDays, localIn, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Page, Title } from '../ui/page.tsx';
import { HowItWorks } from '../waitlist/how-it-works.tsx';
import { joinFrom } from '../waitlist/join.ts';
import { WhenFields } from '../waitlist/when-fields.tsx';
import type { Route } from './+types/clinic-wait';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Wait for a time at ${loaderData?.clinic.name ?? 'a clinic'} · FindMyVet` },
];

const USUAL_DAYS = 30;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const [clinic, pets] = await Promise.all([
      domain.clinics.get(ctx, slugParam(args.params.slug)),
      domain.pets.listAlive(ctx),
    ]);
    const today = localIn(clinic.timezone, ctx.now).date;
    const query = (name: string) => url.searchParams.get(name) ?? '';
    return {
      clinic: {
        slug: clinic.slug,
        name: clinic.name,
        team: clinic.team.map(({ vet_id, name }) => ({ vet_id, name })),
        services: clinic.services.map(({ slug, name }) => ({ slug, name })),
      },
      pets: pets.map(({ id, name }) => ({ id, name })),
      asked: { service: query('service'), vet_id: query('vet'), pet_id: query('who') },
      today,
      last: addDays(today, USUAL_DAYS),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const form = await args.request.formData();
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.slug));
    const service = clinic.services.find(({ slug }) => slug === text(form, 'service'));
    const pet_id = text(form, 'pet_id');
    if (!service || !pet_id) {
      const errors = {
        ...(service ? {} : { service: 'Choose what the visit is for' }),
        ...(pet_id ? {} : { pet_id: 'Choose who the visit is for' }),
      };
      return data({ values: formValues(form), refused: incomplete(errors) }, 422);
    }
    const line = { clinic_id: clinic.id, service_id: service.service_id, pet_id };
    const refused = await joinFrom(asked, form, line);
    if (refused) return data(refused, refused.refused.status);
    throw redirect(`${paths.visits()}#waiting`);
  });

export default function ClinicWait({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, pets, asked, today, last } = loaderData;
  const values = actionData?.values ?? asked;
  const { errors = {}, message } = actionData?.refused ?? {};
  const times = paths.clinicTimes(clinic.slug, { service: asked.service });
  if (pets.length === 0) {
    return (
      <Page width="narrow">
        <Title className="mt-8 mb-6 sm:mt-12">Wait for an earlier time</Title>
        <EmptyState
          title="Who should the vet see?"
          of={['dog', 'cat']}
          action={<ButtonLink to={paths.newPet()}>Add a pet</ButtonLink>}
        >
          Add your pet first, then you can wait for a time.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Wait for an earlier time</Title>
      <p className="mt-2 mb-4 font-medium">At {clinic.name}.</p>
      <HowItWorks />
      <Card className="p-5 sm:p-6">
        <Form method="post" className="grid gap-4">
          {message && Object.keys(errors).length === 0 ? (
            <Banner tone="caution" title={message} />
          ) : null}
          <Select
            label="Who is it for"
            name="pet_id"
            defaultValue={
              pets.find(({ id }) => id === values.pet_id)?.id ??
              (pets.length === 1 ? pets[0]?.id : '')
            }
            error={errors.pet_id}
            required
          >
            <option value="">Choose</option>
            {pets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            label="What for"
            name="service"
            defaultValue={values.service}
            error={errors.service}
            required
          >
            <option value="">Choose</option>
            {clinic.services.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {serviceName(name)}
              </option>
            ))}
          </Select>
          <WhenFields values={values} errors={errors} {...{ today, last }} team={clinic.team} />
          <SubmitButton size="lg" wide busy="One moment">
            Get in line
          </SubmitButton>
        </Form>
      </Card>
      <ButtonLink to={times} look="quiet" className="mt-3">
        Back to the times
      </ButtonLink>
    </Page>
  );
}
