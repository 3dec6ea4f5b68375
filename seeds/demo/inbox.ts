import type { ClientBase } from 'pg';
import { invoiceNumber } from '#domain/invoices/invoice.ts';
import { pages } from '#domain/notifications/pages.ts';
import { dateTime, money } from '#domain/notifications/words.ts';

type Told = {
  visit: string;
  pet_id: string;
  pet: string;
  clinic: string;
  vet: string | null;
  date: string;
  start: string;
  booked_at: Date;
  invoice: string | null;
  number: number | null;
  total_cents: number;
  currency: string;
  issued_at: Date | null;
  review: string | null;
  response: string | null;
  responded_at: Date | null;
};

type Line = { event: string; kind: string; at: Date; title: string; body: string; path: string };

/** What Maya would have been told by now of her visits, their bills and her review; what is older than a week she has read. */
export async function fillMayasInbox(client: ClientBase, now: Date): Promise<void> {
  const { rows } = await client.query<Told>(
    `select a.id as visit, p.id as pet_id, p.name as pet, c.name as clinic, 'Dr. ' || vu.last_name as vet,
       a.scheduled_date as date, a.scheduled_start as start, a.created_at as booked_at, i.id as invoice, i.number,
       i.total_cents, i.currency, i.issued_at, r.id as review, r.clinic_response as response,
       r.clinic_responded_at as responded_at
     from users u join appointments a on a.owner_id = u.id join pets p on p.id = a.pet_id
       join clinics c on c.id = a.clinic_id left join vets v on v.id = a.vet_id left join users vu on vu.id = v.user_id
       left join invoices i on i.appointment_id = a.id and i.kind = 'invoice' and i.status = 'issued'
       left join reviews r on r.appointment_id = a.id
     where u.email = 'owner@demo.test' order by a.created_at`,
  );
  const told = rows.flatMap((row) => linesOf(row).map((line) => ({ ...line, pet_id: row.pet_id })));
  told.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { event, kind, at, pet_id, ...inbox } of told) {
    await client.query(
      `insert into notifications (event, kind, recipient, user_id, channel, state, data, due_at, sent_at, created_at, read_at)
       select $1, $2, id, id, 'in_app', 'sent', $3, $4, $4, $4,
         case when $4::timestamptz < $5::timestamptz - interval '7 days' then $4::timestamptz + interval '1 hour' end
       from users where email = 'owner@demo.test'`,
      [event, kind, { pet_ids: [pet_id], inbox }, at, now],
    );
  }
}

function linesOf(told: Told): Line[] {
  const { visit, pet, clinic, vet, date, start, invoice, issued_at, response, responded_at } = told;
  const lines: Line[] = [
    {
      event: `visit_booked ${visit}`,
      kind: 'visit_booked',
      at: told.booked_at,
      title: `${pet} is booked: ${dateTime(date, start)}`,
      body: [clinic, vet].filter(Boolean).join(', with '),
      path: pages.visit(visit),
    },
  ];
  if (invoice && issued_at) {
    lines.push({
      event: `invoice ${invoice}`,
      kind: 'invoice',
      at: issued_at,
      title: `Invoice for ${pet}’s visit: ${money(told.total_cents, told.currency)}`,
      body: `${clinic}, ${invoiceNumber({ kind: 'invoice', number: told.number })}`,
      path: pages.invoice(invoice),
    });
  }
  if (response && responded_at) {
    lines.push({
      event: `review_answered ${told.review}`,
      kind: 'review_answered',
      at: responded_at,
      title: `${clinic} answered your review`,
      body: response,
      path: pages.review(visit),
    });
  }
  return lines;
}
