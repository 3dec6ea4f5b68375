import { data, Form, Link } from 'react-router';
import { WEBHOOK_EVENTS } from '#domain/webhooks/webhook.ts';
import { answer, needsSignIn, refusal, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { plural } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import { EndpointFields } from '../webhooks/endpoint-fields.tsx';
import { readEndpoint } from '../webhooks/read-endpoint.ts';
import { SecretBanner } from '../webhooks/secret-banner.tsx';
import { standing } from '../webhooks/words.ts';
import type { Route } from './+types/desk-webhooks';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Webhooks · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const { id, slug, name } = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const endpoints = await domain.webhooks.list(ctx, id);
    return { clinic: { slug, name }, endpoints, removed: url.searchParams.has('done') };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const values = readEndpoint(await args.request.formData());
    try {
      const { secret } = await domain.webhooks.add(ctx, clinic.id, values);
      return data({ secret, values: null, refused: null }, 201);
    } catch (error) {
      const refused = refusal(error);
      return data({ secret: null, values, refused }, refused.status);
    }
  });

export default function DeskWebhooks({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, endpoints, removed } = loaderData;
  const refused = actionData?.refused;
  const values = actionData?.values;
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="team" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.deskTeam(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}, the team
          </Link>
        </p>
        <Title className="mt-3">Webhooks</Title>
        <p className="mt-2 mb-6 text-muted">
          Your own systems hear of what happens here, within seconds: which visit, and what it is
          now.
        </p>
        <div className="grid gap-5">
          {actionData?.secret ? (
            <SecretBanner secret={actionData.secret} />
          ) : refused && Object.keys(refused.errors).length === 0 ? (
            <Banner tone="error" title={refused.message}>
              Nothing was added.
            </Banner>
          ) : removed ? (
            <Banner tone="good" title="The webhook is removed" />
          ) : null}
          {endpoints.length > 0 ? (
            <Card className="px-5 py-2 sm:px-6">
              <ul className="divide-y divide-line">
                {endpoints.map((one) => (
                  <li
                    key={one.id}
                    className="flex flex-wrap items-center justify-between gap-3 py-3"
                  >
                    <Link
                      to={paths.deskWebhook(clinic.slug, one.id)}
                      className="min-w-0 flex-1 basis-60 hover:underline"
                    >
                      <strong className="block font-semibold break-all">
                        {one.description ?? one.url}
                      </strong>
                      <span className="text-sm break-all text-muted">
                        {one.description ? `${one.url}, ` : ''}
                        {plural(one.events.length, 'kind of event', 'kinds of events')}
                      </span>
                    </Link>
                    <Badge tone={standing(one).tone} dot>
                      {standing(one).words}
                    </Badge>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          <Card className="p-5 sm:p-6">
            <section aria-labelledby="add">
              <h2 id="add" className="mb-4 font-title text-xl font-semibold">
                Add a webhook
              </h2>
              <Form method="post" className="grid gap-4" key={endpoints.length}>
                <EndpointFields
                  url={values?.url ?? ''}
                  description={values?.description ?? ''}
                  events={values?.events ?? WEBHOOK_EVENTS}
                  errors={refused?.errors ?? {}}
                />
                <div>
                  <SubmitButton busy="Looking it up">Add it</SubmitButton>
                </div>
              </Form>
            </section>
          </Card>
        </div>
      </div>
    </Page>
  );
}
