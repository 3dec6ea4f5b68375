import { Form } from 'react-router';
import type { ClinicProfile, Species } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { duration, serviceName } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';

type Props = {
  clinic: Pick<ClinicProfile, 'services' | 'team'>;
  species: Species[];
  /** Null is a new client. */
  pet: { id: string; name: string; owner: string } | null;
  values: Values;
  errors: Record<string, string>;
};

const RADIO = 'flex min-h-11 items-center gap-3';

/** What for, with whom, now or when; a new client's name and pet first. */
export function BookingForm({ clinic, species, pet, values, errors }: Props) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  const isLater = values.when === 'later';
  return (
    <Card className="p-5 sm:p-6">
      <Form method="post" className="group/when grid gap-4">
        {pet ? (
          <>
            <input type="hidden" name="pet_id" value={pet.id} />
            <p className="text-lg font-semibold">
              {pet.name}, {pet.owner}
            </p>
          </>
        ) : (
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="mb-3 font-semibold">New client</legend>
            <TextField label="First name" required {...field('first_name')} />
            <TextField label="Last name" required {...field('last_name')} />
            <TextField label="Phone" type="tel" {...field('phone')} />
            <TextField label="E-mail" type="email" {...field('email')} />
            <TextField label="Pet's name" required {...field('pet_name')} />
            <Select label="Kind of animal" required {...field('species_id')}>
              <option value="">Choose</option>
              {species.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </fieldset>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label="Service" required {...field('service_id')}>
            {clinic.services.map(({ service_id, name, duration_min }) => (
              <option key={service_id} value={service_id}>
                {`${serviceName(name)}, ${duration(duration_min)}`}
              </option>
            ))}
          </Select>
          <Select label="Vet" {...field('vet_id')}>
            <option value="">Whoever is free</option>
            {clinic.team.map(({ vet_id, name }) => (
              <option key={vet_id} value={vet_id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        <fieldset>
          <legend className="sr-only">When</legend>
          <label className={RADIO}>
            <input
              type="radio"
              name="when"
              value="now"
              defaultChecked={!isLater}
              className="size-5 accent-brand"
            />
            Now: they are here, and are checked in
          </label>
          <label className={RADIO}>
            <input
              type="radio"
              name="when"
              value="later"
              defaultChecked={isLater}
              className="size-5 accent-brand"
            />
            At a time
          </label>
        </fieldset>
        <div className="hidden gap-4 group-has-[input[value=later]:checked]/when:grid sm:grid-cols-2">
          <TextField label="Day" type="date" {...field('scheduled_date')} />
          <TextField label="Time" type="time" step={300} {...field('scheduled_start')} />
        </div>
        <TextArea label="Clinic notes" rows={2} maxLength={10_000} {...field('clinic_notes')} />
        <label className={RADIO}>
          <input
            type="checkbox"
            name="is_emergency"
            value="1"
            defaultChecked={values.is_emergency === '1'}
            className="size-5 accent-brand"
          />
          An emergency
        </label>
        <SubmitButton size="lg" wide busy="Booking">
          Book
        </SubmitButton>
      </Form>
    </Card>
  );
}
