import Phone from 'lucide-react/icons/phone';
import { data, Form } from 'react-router';
import { answer, refusal } from '../answer.ts';
import type { ClinicHit } from '../contract.ts';
import { oneLine } from '../form-values.ts';
import { ago, distance, phoneNumber } from '../format.ts';
import { paths } from '../paths.ts';
import { WhereField } from '../search/where-field.tsx';
import { ButtonAnchor, ButtonLink, SubmitButton } from '../ui/button.tsx';
import {
  EmergencyBadge,
  type EmergencyState,
  emergencyState,
  waitWords,
} from '../ui/emergency-state.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/emergency';

export const meta: Route.MetaFunction = () => [
  { title: 'Emergency vets near you · FindMyVet' },
  {
    name: 'description',
    content: 'Who takes emergencies right now, how far they are, and their telephone.',
  },
];

/** Taking, at capacity, unconfirmed, closed; by distance within each. */
const ORDER: EmergencyState[] = ['accepting', 'at_capacity', 'unconfirmed', 'closed'];

/** Far enough for the country, where the next animal hospital may be an hour away. */
const RADIUS_KM = 100;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const where = oneLine(url.searchParams.get('where') ?? '').slice(0, 200);
    const page = { where, now: ctx.now.toISOString() };
    if (!where) return { ...page, clinics: null, place: null, error: undefined };
    try {
      const { data: clinics, origin } = await domain.search.findClinics(ctx, {
        where,
        radius_km: RADIUS_KM,
        accepts_emergency: true,
        sort: 'distance',
        limit: 30,
      });
      return { ...page, clinics, place: origin.label, error: undefined };
    } catch (error) {
      const { errors, message } = refusal(error);
      return data({ ...page, clinics: null, place: null, error: errors.where ?? message }, 422);
    }
  });

export default function Emergency({ loaderData }: Route.ComponentProps) {
  const { where, clinics, place, error, now } = loaderData;
  const rank = ({ emergency }: ClinicHit) => ORDER.indexOf(emergencyState(emergency, now));
  const sorted = clinics && [...clinics].sort((a, b) => rank(a) - rank(b));
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Open for emergencies</Title>
      <p className="mt-2 mb-5 text-muted">
        {place ? `Near ${place}, confirmed first, then the nearest. ` : ''}Call before you drive, so
        they can get ready.
      </p>
      <Form className="mb-6 grid grid-cols-[1fr_auto] items-start gap-3">
        <WhereField key={where} defaultValue={where} error={error} />
        <SubmitButton look={sorted ? 'plain' : 'strong'} className="min-h-14" busy="Looking">
          Find
        </SubmitButton>
      </Form>
      {sorted?.length ? (
        <ul className="grid gap-3">
          {sorted.map((clinic) => (
            <li key={clinic.id}>
              <EmergencyCard clinic={clinic} now={now} />
            </li>
          ))}
        </ul>
      ) : null}
      {sorted?.length === 0 ? (
        <EmptyState
          title="No one near has put up a sign"
          of={['dog', 'cat']}
          action={
            <ButtonLink to={paths.search({ where, sort: 'distance' })}>
              All clinics near you
            </ButtonLink>
          }
        >
          Call the nearest clinic anyway: they know who is on duty tonight.
        </EmptyState>
      ) : null}
    </Page>
  );
}

function EmergencyCard({ clinic, now }: { clinic: ClinicHit; now: string }) {
  const { emergency } = clinic;
  const state = emergencyState(emergency, now);
  const confirmed = state === 'unconfirmed' ? null : emergency;
  const facts = [distance(clinic.distance_km), confirmed && waitWords(confirmed)].filter(Boolean);
  return (
    <article className="flex items-center gap-4 rounded-card border border-line bg-surface p-4">
      <div className="min-w-0 flex-1">
        <h2 className="text-lg leading-snug font-semibold">{clinic.name}</h2>
        <p className="numeric text-muted">{facts.join(', ')}</p>
        {confirmed?.message ? <p className="text-sm text-muted">{confirmed.message}</p> : null}
        <p className="mt-2 flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <EmergencyBadge sign={emergency} now={now} />
          {confirmed ? (
            <span className="text-xs text-muted">Confirmed {ago(confirmed.confirmed_at, now)}</span>
          ) : null}
        </p>
      </div>
      <ButtonAnchor
        href={paths.call(clinic.phone)}
        look={state === 'accepting' ? 'strong' : 'plain'}
        aria-label={`Call ${clinic.name}, ${phoneNumber(clinic.phone)}`}
      >
        <Icon of={Phone} size={18} /> Call
      </ButtonAnchor>
    </article>
  );
}
