import { data, Form, redirect } from 'react-router';
import { answer, needsSignIn, refusal } from '../answer.ts';
import { formValues, needed, optional, text } from '../form-values.ts';
import { publicPage, shown } from '../meta.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/list-clinic';

export const handle = shown;

export const meta: Route.MetaFunction = (args) =>
  publicPage(args, {
    title: 'List your clinic · FindMyVet',
    description:
      'Owners near you see your free times and book them. Your day, your reminders and your bills in one place.',
  });

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ ctx }) => ({ signedIn: ctx.actor !== null }));

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    try {
      const { slug } = await asked.domain.clinics.register(asked.ctx, {
        name: text(form, 'name'),
        phone: needed(form, 'phone'),
        address_line1: text(form, 'address_line1'),
        address_line2: optional(form, 'address_line2'),
        city: text(form, 'city'),
        state: text(form, 'state'),
        postal_code: needed(form, 'postal_code'),
        email: optional(form, 'email'),
        website_url: optional(form, 'website_url'),
        description: optional(form, 'description'),
      });
      throw redirect(paths.deskSchedule(slug));
    } catch (error) {
      return data({ values: formValues(form), refused: refusal(error) }, 422);
    }
  });

export default function ListClinic({ loaderData, actionData }: Route.ComponentProps) {
  const here = paths.listClinic();
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">List your clinic</Title>
      <p className="mt-2 mb-6 text-muted">
        Owners near you see your free times and book them. You decide what is offered and when, and
        you invite your team.
      </p>
      {loaderData.signedIn ? (
        <ClinicForm answer={actionData} />
      ) : (
        <Card className="p-5 sm:p-6">
          <p className="mb-4">First an account for you, who will be the clinic's admin.</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={paths.register(here)}>Make an account</ButtonLink>
            <ButtonLink to={paths.signIn(here)} look="plain">
              Sign in
            </ButtonLink>
          </div>
        </Card>
      )}
    </Page>
  );
}

function ClinicForm({ answer: said }: { answer: Route.ComponentProps['actionData'] }) {
  const { values, refused } = said ?? {};
  const field = (name: string) => ({
    name,
    defaultValue: values?.[name],
    error: refused?.errors[name],
  });
  return (
    <Card className="p-5 sm:p-6">
      <Form method="post" className="grid gap-4">
        {refused ? (
          <Banner tone="error" title="Not listed yet">
            {Object.keys(refused.errors).length
              ? 'Have another look at the marked fields.'
              : refused.message}
          </Banner>
        ) : null}
        <TextField label="Name of the clinic" required {...field('name')} />
        <TextField label="Phone" type="tel" required {...field('phone')} />
        <TextField label="Street and number" required {...field('address_line1')} />
        <TextField label="Suite or floor, if any" {...field('address_line2')} />
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1fr_6rem_8rem]">
          <TextField label="City" required className="max-sm:col-span-2" {...field('city')} />
          <TextField label="State" required maxLength={50} {...field('state')} />
          <TextField label="ZIP" required inputMode="numeric" {...field('postal_code')} />
        </div>
        <TextField label="E-mail for owners, if you like" type="email" {...field('email')} />
        <TextField
          label="Website, if there is one"
          type="url"
          hint="Begins with https://"
          {...field('website_url')}
        />
        <TextArea label="About the clinic, if you like" {...field('description')} />
        <SubmitButton size="lg" wide busy="One moment">
          List the clinic
        </SubmitButton>
      </Form>
    </Card>
  );
}
