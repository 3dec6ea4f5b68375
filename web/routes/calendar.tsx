import { data, Form } from 'react-router';
import { workplaces } from '#domain/accounts/account.ts';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { optional, text } from '../form-values.ts';
import { ago } from '../format.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/calendar';

export const meta: Route.MetaFunction = () => [{ title: 'Your calendar · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const actor = needsSignIn(asked);
    const { domain, ctx } = asked;
    const [feeds, me] = await Promise.all([
      domain.calendar.listFeeds(ctx),
      domain.accounts.me(ctx),
    ]);
    const now = ctx.now.toISOString();
    const atWork = workplaces(actor);
    const clinics = new Map(
      me.roles.flatMap(({ clinic_id, clinic_name }) =>
        clinic_id && atWork.includes(clinic_id) ? [[clinic_id, clinic_name ?? '']] : [],
      ),
    );
    return {
      feeds: feeds.map((feed) => ({
        ...feed,
        used: feed.last_used_at && ago(feed.last_used_at, now),
      })),
      clinics: [...clinics].map(([id, name]) => ({ id, name })),
      isVet: actor.roles.some(({ role }) => role === 'vet'),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, origin } = asked;
    const form = await args.request.formData();
    if (form.get('intent') === 'revoke') {
      await domain.calendar.revokeFeed(ctx, idParam(text(form, 'id')));
      return { url: null };
    }
    const kind = (['vet', 'clinic'] as const).find((one) => one === text(form, 'kind')) ?? 'owner';
    const clinic_id = optional(form, 'clinic_id');
    const { token } = await domain.calendar.makeFeed(ctx, {
      kind,
      ...(clinic_id && { clinic_id: idParam(clinic_id) }),
    });
    return data({ url: `${origin}/v1/calendar/${token}.ics` }, 201);
  });

export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  const { feeds, clinics, isVet } = loaderData;
  const url = actionData?.url;
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Your calendar</Title>
      <p className="mt-2 mb-6 text-muted">
        A private address that your calendar program looks at, so that visits come, move and go
        there by themselves. Whoever has it can read it; take it back at any time.
      </p>
      {url ? (
        <div className="mb-6">
          <Banner tone="good" title="Here is your address. It is shown only now.">
            <input
              readOnly
              aria-label="Address of your calendar"
              value={url}
              className="mt-1 h-11 w-full rounded-control border border-outline bg-surface px-3 text-ink"
            />
            <p className="mt-2">
              In your calendar program choose “add by URL” or “subscribe”, and paste it.
            </p>
          </Banner>
        </div>
      ) : null}
      <div className="grid gap-3">
        <Make kind="owner" label="Make an address for my visits" />
        {isVet ? <Make kind="vet" label="Make one for the visits I see as a vet" /> : null}
        {clinics.map(({ id, name }) => (
          <Make key={id} kind="clinic" clinicId={id} label={`Make one for all of ${name}`} />
        ))}
      </div>
      {feeds.length ? (
        <section className="mt-8">
          <h2 className="mb-3 font-medium text-muted">In use</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {feeds.map(({ id, kind, clinic, used }) => (
              <li key={id} className="flex items-center justify-between gap-4 p-4">
                <div>
                  <p className="font-semibold">{clinic?.name ?? NAMES[kind]}</p>
                  <p className="text-sm text-muted">
                    {used ? `Fetched ${used}` : 'Not fetched yet'}
                  </p>
                </div>
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton
                    look="quiet"
                    name="intent"
                    value="revoke"
                    className="text-emergency-ink"
                    aria-label={`Take back ${clinic?.name ?? NAMES[kind]}`}
                  >
                    Take back
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

const NAMES = { owner: 'Your visits', vet: 'Visits you see', clinic: 'A clinic' } as const;

function Make({ kind, label, clinicId }: { kind: string; label: string; clinicId?: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="kind" value={kind} />
      {clinicId ? <input type="hidden" name="clinic_id" value={clinicId} /> : null}
      <SubmitButton
        look={kind === 'owner' ? 'strong' : 'plain'}
        wide
        name="intent"
        value={`make ${kind} ${clinicId ?? ''}`}
        busy="One moment"
      >
        {label}
      </SubmitButton>
    </Form>
  );
}
