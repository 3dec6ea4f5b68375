import { redirect } from 'react-router';
import { type Asked, refusal } from '../answer.ts';
import { formValues, optional, text, type Values } from '../form-values.ts';
import { paths } from '../paths.ts';

export type ProfileAnswer = {
  intent: string;
  title: string;
  values: Values;
  errors: Record<string, string>;
  status: number;
};

const KM_A_MILE = 1.609344;

/** Changes one part of the clinic's profile and comes back to it, or says what was wrong. */
export async function changeProfile(
  asked: Asked,
  form: FormData,
  clinic: { id: string; slug: string },
): Promise<ProfileAnswer> {
  const intent = text(form, 'intent');
  try {
    await run(asked, form, clinic.id, intent);
  } catch (error) {
    const { message, errors, status } = refusal(error);
    const title = Object.keys(errors).length ? 'Have another look at the marked fields' : message;
    return { intent, title, errors, values: formValues(form), status };
  }
  throw redirect(paths.deskProfile(clinic.slug, { saved: intent }));
}

const ids = (form: FormData, name: string) => form.getAll(name).map(Number);

async function run(
  { domain: { clinics }, ctx }: Asked,
  form: FormData,
  id: string,
  intent: string,
) {
  const words = (name: string) => optional(form, name) ?? null;
  switch (intent) {
    case 'about':
      return clinics.change(ctx, id, {
        name: text(form, 'name'),
        description: words('description'),
        phone: text(form, 'phone'),
        email: words('email'),
        website_url: words('website_url'),
      });
    case 'place':
      return clinics.change(ctx, id, {
        address_line1: text(form, 'address_line1'),
        address_line2: words('address_line2'),
        city: text(form, 'city'),
        state: text(form, 'state'),
        postal_code: text(form, 'postal_code'),
        parking_notes: words('parking_notes'),
      });
    case 'visits': {
      const miles = Number(text(form, 'home_visit_miles'));
      const home = form.has('home_visit_enabled');
      return clinics.change(ctx, id, {
        cancellation_policy: words('cancellation_policy'),
        accepts_emergency: form.has('accepts_emergency'),
        home_visit_enabled: home,
        ...(home && miles > 0
          ? { home_visit_radius_km: Math.round(miles * KM_A_MILE * 100) / 100 }
          : {}),
      });
    }
    case 'species':
      return clinics.setSpecies(ctx, id, { species_ids: ids(form, 'species_ids') });
    default:
      return clinics.setInsurance(ctx, id, {
        insurance_provider_ids: ids(form, 'insurance_provider_ids'),
      });
  }
}
