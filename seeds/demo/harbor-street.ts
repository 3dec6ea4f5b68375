import { addDays, dayOfWeek, localDate } from './calendar.ts';
import type { Clinic, Shift, Span, Vet } from './clinic.ts';
import { openClinic, type Setting } from './open-clinic.ts';
import { towns } from './towns.ts';

const ZIP = '11201';
const ZONE = 'America/New_York';
const at = (hours: number) => hours * 60;

/** The clinic where the named people work: open every day, both vets in today and tomorrow whatever the weekday. */
export function openHarborStreet(setting: Setting): Clinic {
  const town = towns.find(({ city }) => city === 'Brooklyn');
  if (!town) throw new Error('The demo town has lost Brooklyn.');
  const today = localDate(ZONE, setting.now);
  setting.taken.names.add('Harbor Street Animal Clinic, Brooklyn');
  setting.taken.phones.add('+17185550114');
  const clinic = openClinic(setting, town, 'general', ZIP, {
    name: 'Harbor Street Animal Clinic',
    address: '214 Harbor Street',
    phone: '+17185550114',
    row: {
      payment_policy: 'none',
      description:
        'A neighborhood clinic two blocks from the water, open every day of the week. We keep times free each morning for pets that cannot wait, write every estimate down, and call you the evening after any procedure.',
      address_line2: null,
      website_url: 'https://harbor-street-animal-clinic.example',
      cancellation_policy:
        'If something comes up on the day, call us: we often find a way, and a pet that waits is glad of the time.',
      cancellation_terms: [{ hours_before: 24, fee_cents: 2500 }],
      parking_notes:
        'Metered parking on Harbor Street; the lot behind the bakery is free after 6 PM.',
      accepts_emergency: true,
      home_visit_enabled: true,
      home_visit_radius_km: 8.05,
    },
    vets: [
      {
        first_name: 'Ama',
        last_name: 'Osei',
        email: 'vet@demo.test',
        specialty: 'Internal Medicine',
        years_experience: 14,
        bio: 'Ama studied at Cornell and joined Harbor Street after six years in emergency rooms. She looks after the puzzling cases and the very old, and explains things until they are clear. At home: two cats and a Beagle who thinks he is one.',
      },
      {
        first_name: 'Erik',
        last_name: 'Lind',
        email: undefined,
        specialty: 'Dentistry',
        years_experience: 9,
        bio: 'Erik trained at Tufts and does most of our dentistry and all of our house calls. Known for getting a look into mouths that nobody else has seen. Away from work he is usually on a bicycle.',
      },
    ],
    admin: { first_name: 'Grace', last_name: 'Kim', email: 'admin@demo.test' },
    desk: { first_name: 'Noor', last_name: 'Haddad', email: 'desk@demo.test' },
    week: openWeek(),
    shifts: ([osei, lind]) => (osei && lind ? shifts(osei, lind, today) : []),
  });
  setPrices(clinic, setting);
  return { ...clinic, popularity: 1, stars: [80, 14, 3, 2, 1] };
}

function openWeek() {
  const weekday: Span = { start: at(8), end: at(18) };
  const weekend: Span = { start: at(9), end: at(17) };
  const lunch: Span = { start: at(12.5), end: at(13.5) };
  return {
    hours: [weekend, weekday, weekday, weekday, weekday, weekday, weekend],
    lunch: Array.from({ length: 7 }, () => lunch),
  };
}

// The week is laid around today, so that whoever looks finds both vets at work today and tomorrow.
function shifts(osei: Vet, lind: Vet, today: string): Shift[] {
  const dayIn = (days: number) => dayOfWeek(addDays(today, days));
  const daysOff = new Map([
    [osei, [dayIn(2), dayIn(5)]],
    [lind, [dayIn(3), dayIn(4)]],
  ]);
  const homeDay = dayIn(2);
  const all: Shift[] = [];
  for (let day = 0; day < 7; day++) {
    const isWeekend = day === 0 || day === 6;
    const [open, close] = isWeekend ? [at(9), at(17)] : [at(8), at(18)];
    const working = [osei, lind].filter((vet) => !daysOff.get(vet)?.includes(day));
    for (const vet of working) {
      const goesOut = vet === lind && day === homeDay;
      const end = goesOut ? at(12.5) : close - 120;
      all.push({ vet, day_of_week: day, start: open, end, slot_type: 'in_person', capacity: 1 });
      if (goesOut) {
        all.push({
          vet,
          day_of_week: day,
          start: at(13.5),
          end: at(17.5) - (isWeekend ? 60 : 0),
          slot_type: 'home_visit',
          capacity: 1,
        });
      }
    }
    const inHouse = working.filter((vet) => !(vet === lind && day === homeDay)).length;
    if (inHouse > 0) {
      all.push({
        vet: null,
        day_of_week: day,
        start: close - 120,
        end: close,
        slot_type: 'in_person',
        capacity: inHouse,
      });
    }
  }
  return all;
}

const PRICES: Record<string, [minutes: number, dollars: number]> = {
  'general-exam': [30, 72],
  vaccination: [20, 45],
  'sick-visit': [30, 84],
  'dental-cleaning': [60, 425],
  'surgery-consult': [30, 110],
  'emergency-visit': [30, 190],
  'home-visit-general': [60, 165],
};

function setPrices(clinic: Clinic, { known, random, rows }: Setting): void {
  rows.clinic_services = rows.clinic_services.filter(
    ({ clinic_id }) => clinic_id !== clinic.row.id,
  );
  clinic.offers.clear();
  for (const [slug, [duration_min, dollars]] of Object.entries(PRICES)) {
    const offer = { service_id: known.serviceId(slug), duration_min, price_cents: dollars * 100 };
    clinic.offers.set(slug, offer);
    rows.clinic_services.push({
      id: random.uuid(clinic.row.created_at),
      clinic_id: clinic.row.id,
      ...offer,
      payment_policy: slug === 'dental-cleaning' ? 'deposit' : null,
      deposit_cents: slug === 'dental-cleaning' ? 8_000 : null,
      created_at: clinic.row.created_at,
    });
  }
}
