import CircleCheck from 'lucide-react/icons/circle-check';
import { clock, longDate, phoneNumber, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonAnchor, ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import type { ShownVisit } from './shown.ts';

/** It worked: the code large, what happens next, how to get there. */
export function Booked({ shown }: { shown: ShownVisit }) {
  const { visit, others, who, zone, policy } = shown;
  const { pet, clinic, vet, service } = visit;
  const atHome = visit.appointment_type === 'home_visit';
  return (
    <section className="rounded-card border border-line bg-surface p-6 text-center sm:p-10">
      <span className="relative inline-block">
        <PetPicture id={pet.id} species={pet.species_name} size="lg" />
        <span className="absolute -right-1 -bottom-1 rounded-full bg-surface text-brand">
          <Icon of={CircleCheck} size={30} className="fill-brand stroke-surface" />
        </span>
      </span>
      <Title className="mt-4 sm:text-3xl">
        {who} {others.length ? 'are' : 'is'} booked
      </Title>
      <p className="numeric mt-2 text-lg font-semibold">
        {longDate(visit.scheduled_date)}, {clock(visit.scheduled_start)}
        {zone}
      </p>
      <p className="text-muted">
        {serviceName(service.name)} at {clinic.name}
        {vet ? `, with ${vet.name}` : ''}
      </p>
      <ul className="mx-auto mt-6 grid max-w-sm gap-3">
        {[visit, ...others].map((one) => (
          <li key={one.id} className="rounded-card bg-brand-soft px-4 py-5 text-brand-ink">
            <p className="text-sm font-medium">
              {others.length
                ? `${one.pet.name}, ${clock(one.scheduled_start)}, your code`
                : 'Your code'}
            </p>
            <p className="numeric mt-1 text-3xl font-semibold tracking-widest break-all">
              {one.confirmation_code}
            </p>
          </li>
        ))}
      </ul>
      {policy ? <p className="numeric mt-4 text-sm text-muted">{policy}</p> : null}
      <h2 className="sr-only">What next</h2>
      <ol className="mx-auto mt-6 grid max-w-md gap-2 text-left">
        <NextStep number={1}>
          {atHome
            ? 'The vet comes to you. Keep your telephone near, they may call from the door.'
            : 'Come ten minutes early and say the code at the desk.'}
        </NextStep>
        <NextStep number={2}>
          Bring the medicines {who} {others.length ? 'take' : 'takes'} and papers from other vets.
        </NextStep>
        <NextStep number={3}>
          Getting worse before then? Do not wait, call{' '}
          <a
            href={paths.call(clinic.phone)}
            className="font-medium whitespace-nowrap text-brand-ink underline underline-offset-4"
          >
            {phoneNumber(clinic.phone)}
          </a>
          .
        </NextStep>
      </ol>
      <div className="mt-8 flex flex-wrap justify-center gap-3 print:hidden">
        {atHome ? null : (
          <ButtonAnchor href={paths.directions(clinic)} rel="noreferrer">
            Directions
          </ButtonAnchor>
        )}
        <ButtonLink to={paths.visits()} look="plain">
          Your visits
        </ButtonLink>
      </div>
    </section>
  );
}

function NextStep({ number, children }: { number: number; children: React.ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className="numeric mt-px flex size-6 shrink-0 items-center justify-center rounded-full bg-brand-soft text-xs font-semibold text-brand-ink"
      >
        {number}
      </span>
      <span>{children}</span>
    </li>
  );
}
