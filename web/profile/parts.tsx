import type { ClinicProfile, InsuranceProvider, Species } from '../contract.ts';
import { PartForm } from '../schedule/part.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import type { ProfileAnswer } from './change.ts';
import { Choices } from './choices.tsx';

type Props = {
  clinic: ClinicProfile;
  species: Species[];
  insurers: InsuranceProvider[];
  admin: boolean;
  answer: ProfileAnswer | null;
};

const miles = (km: number | null) =>
  km === null ? '' : String(Math.round((km / 1.609344) * 10) / 10);

/** The clinic's profile, a form a part. */
export function ProfileParts({ clinic, species, insurers, admin, answer }: Props) {
  const at = (intent: string) => (answer?.intent === intent ? answer : null);
  const field = (intent: string) => (name: keyof ClinicProfile, label: string) => ({
    label,
    name,
    defaultValue: at(intent)?.values[name] ?? String(clinic[name] ?? ''),
    error: at(intent)?.errors[name],
  });
  const [about, place, visits] = [field('about'), field('place'), field('visits')];
  const submit = (words: string) => (admin ? words : null);
  const typed = at('visits')?.values;
  const isOn = (name: 'accepts_emergency' | 'home_visit_enabled') =>
    typed ? name in typed : clinic[name];
  return (
    <div className="grid gap-5">
      <PartForm
        id="about"
        title="About"
        what="Who you are and how to reach you."
        submit={submit('Save')}
        intent="about"
      >
        <TextField {...about('name', 'Name')} required maxLength={200} />
        <TextArea {...about('description', 'Description')} rows={5} maxLength={10_000} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...about('phone', 'Telephone')} type="tel" required />
          <TextField {...about('email', 'E-mail')} type="email" />
        </div>
        <TextField
          {...about('website_url', 'Website')}
          type="url"
          placeholder="https://example.org"
        />
      </PartForm>
      <PartForm
        id="place"
        title="Place"
        what="A new ZIP code moves you on the map. Your time zone stays."
        submit={submit('Save place')}
        intent="place"
      >
        <TextField {...place('address_line1', 'Street and number')} required />
        <TextField {...place('address_line2', 'Suite, floor')} />
        <div className="grid gap-4 sm:grid-cols-[1fr_6rem_8rem]">
          <TextField {...place('city', 'City')} required />
          <TextField {...place('state', 'State')} required />
          <TextField {...place('postal_code', 'ZIP code')} required />
        </div>
        <TextArea {...place('parking_notes', 'Parking')} rows={2} maxLength={2000} />
      </PartForm>
      <PartForm
        id="visits"
        title="Visits"
        what="What owners are told before they book."
        submit={submit('Save visits')}
        intent="visits"
      >
        <TextArea
          {...visits('cancellation_policy', 'If plans change, what you add')}
          rows={3}
          maxLength={4000}
          hint="Owners read what cancelling costs from Schedule, Rules; this stands below it as your note."
        />
        <Switch name="accepts_emergency" on={isOn('accepts_emergency')}>
          We take emergencies
        </Switch>
        <Switch name="home_visit_enabled" on={isOn('home_visit_enabled')}>
          We visit pets at home
        </Switch>
        <TextField
          label="As far as, miles"
          name="home_visit_miles"
          type="number"
          min={0.5}
          max={310}
          step={0.1}
          defaultValue={typed?.home_visit_miles ?? miles(clinic.home_visit_radius_km)}
          error={at('visits')?.errors.home_visit_radius_km}
        />
      </PartForm>
      <PartForm
        id="species"
        title="Whom you treat"
        what="Owners of other animals do not find you. None chosen means all."
        submit={submit('Save animals')}
        intent="species"
      >
        <Choices
          name="species_ids"
          of={species}
          chosen={clinic.species.map(({ id }) => id)}
          legend="Animals"
        />
      </PartForm>
      <PartForm
        id="insurance"
        title="Insurance"
        what="Whose insurance you work with directly."
        submit={insurers.length ? submit('Save insurance') : null}
        intent="insurance"
      >
        {insurers.length ? (
          <Choices
            name="insurance_provider_ids"
            of={insurers}
            chosen={clinic.insurance_providers.map(({ id }) => id)}
            legend="Insurers"
          />
        ) : (
          <p className="text-muted">No insurers are listed yet. Ask support to add yours.</p>
        )}
      </PartForm>
    </div>
  );
}

function Switch({ name, on, children }: { name: string; on: boolean; children: string }) {
  return (
    <CheckBox name={name} value="1" defaultChecked={on}>
      {children}
    </CheckBox>
  );
}
