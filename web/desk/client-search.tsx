import { Form, Link } from 'react-router';
import type { Client } from '../contract.ts';
import { phoneNumber } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

type When = { date: string | null; time: string | null; vet: string | null };
type Props = { slug: string; q: string; clients: Client[] | null; when: When };

/** Who is it: somebody who has been here, by name, pet or phone, or somebody new. */
export function ClientSearch({ slug, q, clients, when }: Props) {
  const isNew = paths.deskBook(slug, { ...when, client: 'new' });
  return (
    <section aria-labelledby="who" className="grid gap-4">
      <h2 id="who" className="font-title text-xl font-semibold">
        Who is it?
      </h2>
      <Form action={paths.deskBook(slug)} className="grid grid-cols-[1fr_auto] items-start gap-3">
        {Object.entries(when).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <TextField
          key={q}
          label="Owner's name, pet's name or phone"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          required
        />
        <SubmitButton look="plain" className="min-h-14">
          Find
        </SubmitButton>
      </Form>
      {clients === null ? null : clients.length === 0 ? (
        <p className="text-muted">Nobody of that name or number has been here.</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {clients.map(({ id, name, phone, email, pets }) => (
            <li key={id} className="p-4">
              <p className="font-semibold">{name}</p>
              <p className="numeric text-sm text-muted">
                {phone ? phoneNumber(phone) : (email ?? 'no phone or e-mail')}
              </p>
              <ul className="mt-2 flex flex-wrap gap-2">
                {pets.map((pet) => (
                  <li key={pet.id}>
                    <Link
                      to={paths.deskBook(slug, { ...when, q, pet: pet.id })}
                      className="flex min-h-11 items-center rounded-full bg-brand-soft px-4 font-semibold text-brand-ink hover:bg-brand-soft-strong"
                    >
                      {pet.name}
                      <span className="ml-1.5 font-normal">{pet.species_name.toLowerCase()}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <div>
        <ButtonLink to={isNew} look="plain">
          New client
        </ButtonLink>
      </div>
    </section>
  );
}
