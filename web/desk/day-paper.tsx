import type { ClinicDay, DeskVisit } from '../contract.ts';
import { clock, longDate, phoneNumber, serviceName } from '../format.ts';
import { isCancelled } from './timeline.ts';

/** The day to pin on the wall: on paper alone, a list for each vet, with room to write beside it. */
export function DayPaper({ day, now }: { day: ClinicDay; now: string }) {
  const columns = day.columns.map(({ vet_id, name }) => ({
    ...{ vet_id, name },
    visits: day.visits.filter((one) => (one.vet?.id ?? null) === vet_id && !isCancelled(one)),
  }));
  return (
    <div className="hidden text-sm print:block">
      <p className="font-title text-2xl font-semibold">{longDate(day.date)}</p>
      <p className="mb-4 text-muted">{`${day.clinic.name}, as of ${now}`}</p>
      {columns.map(({ vet_id, name, visits }) => (
        <section key={vet_id} className="mb-6">
          <h2 className="break-after-avoid font-title text-xl font-semibold">{name}</h2>
          {visits.length === 0 ? (
            <p className="text-muted">No visit is booked.</p>
          ) : (
            <table className="numeric w-full table-fixed border-collapse text-left align-top">
              <thead>
                <tr className="border-b border-ink">
                  {COLUMNS.map(([label, width]) => (
                    <th key={label} scope="col" className={`py-1 pr-3 font-semibold ${width}`}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {visits.map((visit) => (
                  <PaperRow key={visit.id} visit={visit} />
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </div>
  );
}

const COLUMNS = [
  ['Time', 'w-24'],
  ['Pet', 'w-32'],
  ['Owner', 'w-44'],
  ['For', 'w-36'],
  ['Notes', ''],
] as const;

function PaperRow({ visit }: { visit: DeskVisit }) {
  const { pet, owner, service } = visit;
  const notes = [visit.owner_notes, visit.clinic_notes].filter((note) => note !== null);
  return (
    <tr className="break-inside-avoid border-b border-line">
      <td className="py-2 pr-3 align-top">
        <span className="font-semibold">{clock(visit.scheduled_start)}</span>
        <br />
        to {clock(visit.scheduled_end)}
      </td>
      <td className="py-2 pr-3 align-top">
        <span className="font-semibold">{pet.name}</span>
        <br />
        {pet.species_name}
      </td>
      <td className="py-2 pr-3 align-top">
        {owner.name}
        {owner.phone ? (
          <>
            <br />
            {phoneNumber(owner.phone)}
          </>
        ) : null}
      </td>
      <td className="py-2 pr-3 align-top">
        {serviceName(service.name)}
        {visit.appointment_type === 'home_visit' ? (
          <>
            <br />
            {[visit.home_address_line1, visit.home_address_line2, visit.home_city]
              .filter(Boolean)
              .join(', ')}
          </>
        ) : null}
      </td>
      <td className="py-2 align-top">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </td>
    </tr>
  );
}
