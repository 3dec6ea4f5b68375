import { data, Form, Link } from 'react-router';
import { OVERLAP_HOURS } from '#domain/webhooks/webhook.ts';
import { answer, idParam, needsSignIn, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { ago } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Page, Title } from '../ui/page.tsx';
import { changeEndpoint } from '../webhooks/change.ts';
import { DeliveryList } from '../webhooks/delivery-list.tsx';
import { EndpointFields } from '../webhooks/endpoint-fields.tsx';
import { SecretBanner } from '../webhooks/secret-banner.tsx';
import { standing } from '../webhooks/words.ts';
import type { Route } from './+types/desk-webhook';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Webhook · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

const DONE: Record<string, string> = {
  save: 'Saved',
  on: 'It is on',
  off: 'It is off',
  test: 'A test is on its way',
  replay: 'It is sent again',
  'replay-failed': 'What failed is sent again',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const { id, slug, name } = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const endpointId = idParam(args.params.webhookId);
    const cursor = url.searchParams.get('cursor');
    const [endpoint, log] = await Promise.all([
      domain.webhooks.get(ctx, id, endpointId),
      domain.webhooks.listDeliveries(ctx, id, endpointId, cursor ? { cursor } : {}),
    ]);
    const now = ctx.now.toISOString();
    return {
      clinic: { slug, name },
      endpoint,
      deliveries: log.data.map((one) => ({ ...one, ago: ago(one.created_at, now) })),
      next: log.next_cursor,
      done: DONE[url.searchParams.get('done') ?? ''] ?? null,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const clinic = await asked.domain.clinics.get(asked.ctx, slugParam(args.params.clinicSlug));
    const id = idParam(args.params.webhookId);
    const changed = await changeEndpoint(asked, await args.request.formData(), clinic, id);
    return data(changed, changed.refused?.status ?? 200);
  });

export default function DeskWebhook({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, endpoint, deliveries, next, done } = loaderData;
  const refused = actionData?.refused;
  const isOn = endpoint.disabled_at === null;
  const { tone, words } = standing(endpoint);
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="team" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.deskWebhooks(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}, webhooks
          </Link>
        </p>
        <div className="mt-3 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Title className="min-w-0 break-all">
            {endpoint.description ?? new URL(endpoint.url).host}
          </Title>
          <Badge tone={tone} dot>
            {words}
          </Badge>
        </div>
        <div className="grid gap-5">
          {actionData?.secret ? (
            <SecretBanner secret={actionData.secret} />
          ) : refused && Object.keys(refused.errors).length === 0 ? (
            <Banner tone="error" title={refused.message}>
              Nothing was changed.
            </Banner>
          ) : done && !refused ? (
            <Banner tone="good" title={done} />
          ) : null}
          <Card className="p-5 sm:p-6">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="font-title text-xl font-semibold">What was sent</h2>
              {isOn ? (
                <Form method="post" className="flex flex-wrap gap-2">
                  <SubmitButton name="intent" value="test" look="plain">
                    Send a test
                  </SubmitButton>
                  <SubmitButton name="intent" value="replay-failed" look="quiet">
                    Send all that failed again
                  </SubmitButton>
                </Form>
              ) : null}
            </div>
            {deliveries.length > 0 ? (
              <DeliveryList deliveries={deliveries} canReplay={isOn} />
            ) : (
              <p className="mt-2 text-muted">Nothing yet. Send a test to see whether it hears.</p>
            )}
            {next ? (
              <div className="mt-4 flex justify-center">
                <ButtonLink
                  to={paths.deskWebhook(clinic.slug, endpoint.id, { cursor: next })}
                  look="plain"
                >
                  Earlier
                </ButtonLink>
              </div>
            ) : null}
          </Card>
          <Card className="p-5 sm:p-6">
            <h2 className="mb-4 font-title text-xl font-semibold">Where to and when</h2>
            <Form method="post" className="grid gap-4">
              <EndpointFields
                url={actionData?.values?.url ?? endpoint.url}
                description={actionData?.values?.description ?? endpoint.description ?? ''}
                events={actionData?.values?.events ?? endpoint.events}
                errors={refused?.errors ?? {}}
              />
              <div>
                <SubmitButton name="intent" value="save" busy="Saving">
                  Save
                </SubmitButton>
              </div>
            </Form>
          </Card>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            <Form method="post">
              <SubmitButton name="intent" value={isOn ? 'off' : 'on'} look="plain">
                {isOn ? 'Turn it off' : 'Turn it on'}
              </SubmitButton>
            </Form>
            <ConfirmDialog
              opener="Change the secret"
              title="Change the secret?"
              keep="Keep it"
              action={
                <Form method="post">
                  <Button type="submit" name="intent" value="rotate" look="danger">
                    Make another
                  </Button>
                </Form>
              }
            >
              For {OVERLAP_HOURS} hours every call is signed with both, so that your system can
              change over.
            </ConfirmDialog>
            <ConfirmDialog
              opener="Remove"
              title="Remove this webhook?"
              keep="Keep it"
              action={
                <Form method="post">
                  <Button type="submit" name="intent" value="remove" look="danger">
                    Remove it
                  </Button>
                </Form>
              }
            >
              Nothing is sent there any more, and what was sent can no longer be looked up.
            </ConfirmDialog>
          </div>
        </div>
      </div>
    </Page>
  );
}
