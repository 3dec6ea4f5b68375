import { domain } from '#domain/index.ts';
import { addDays, dateIn } from '#platform/local-date.ts';
import type { TestApp } from '#test/app.ts';
import { harborStreet, type Person, person } from '#test/people.ts';

export const PASSWORD = 'correct horse battery';
const DAYS = 4;
const HOURS = [9, 10, 11, 13, 14, 15];

export type Town = { slug: string; clinicId: string; desk: Person; admin: Person; examId: number };

/**
 * Harbor Street in Brooklyn with free times from tomorrow on, home visits among them, Noor at its desk, and a second
 * clinic near by. Nothing is offered today, so that the tests read the same at every hour.
 */
export async function town({ db }: TestApp): Promise<Town> {
  const { clinic, grace, examId } = await harborStreet(db);
  await db
    .updateTable('clinics')
    .set({ home_visit_enabled: true, home_visit_radius_km: 10 })
    .where('id', '=', clinic.id)
    .execute();
  const services = await domain.search.listServices(grace.ctx);
  const homeVisit = services.find(({ slug }) => slug === 'home-visit-general');
  await domain.clinics.setServices(grace.ctx, clinic.id, {
    services: [
      { service_id: examId, duration_min: 30, price_cents: 6200 },
      { service_id: homeVisit?.id ?? 0, duration_min: 30, price_cents: 14_500 },
    ],
  });
  const today = dateIn(clinic.timezone, new Date());
  for (let day = 1; day <= DAYS; day++) {
    for (const hour of HOURS) {
      const at = (minute: string) => `${String(hour).padStart(2, '0')}:${minute}`;
      const slot = { clinic_id: clinic.id, slot_date: addDays(today, day) };
      await domain.availability.addSlot(grace.ctx, {
        ...slot,
        start_time: at('00'),
        end_time: at('30'),
      });
      if (hour !== 15) continue;
      await domain.availability.addSlot(grace.ctx, {
        ...slot,
        start_time: at('30'),
        end_time: '16:00',
        slot_type: 'home_visit',
      });
    }
  }
  const desk = await person(db, 'Noor');
  await db
    .insertInto('clinic_staff')
    .values({ user_id: desk.user_id, role: 'receptionist', clinic_id: clinic.id })
    .execute();
  await secondClinic(db, examId);
  return { slug: clinic.slug, clinicId: clinic.id, desk, admin: grace, examId };
}

/** Park & Bergen, a mile away, which offers an exam and no time online. */
async function secondClinic(db: TestApp['db'], examId: number): Promise<void> {
  const { ctx } = await person(db, 'Dev');
  const { id } = await domain.clinics.register(ctx, {
    name: 'Park & Bergen Veterinary Center for Cats, Rabbits and Other Small Companions',
    phone: '+1 718 555 0107',
    address_line1: '402 Bergen Street',
    city: 'Brooklyn',
    state: 'NY',
    postal_code: '11217',
  });
  const { roles } = await domain.accounts.me(ctx);
  const admin = { ...ctx, actor: ctx.actor && { ...ctx.actor, roles } };
  await domain.clinics.setServices(admin, id, {
    services: [{ service_id: examId, duration_min: 30, price_cents: 7500 }],
  });
}
