import type { Shift } from '../contract.ts';
import { paths } from '../paths.ts';
import { Select, TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { DatedList } from './dated-list.tsx';
import { PartForm } from './part.tsx';
import { partOf, type Refused } from './refused.ts';
import { WeekRows } from './week-rows.tsx';

type Props = {
  slug: string;
  team: { vet_id: string; name: string }[];
  vet: string | null;
  shifts: Shift[];
  timeOff: {
    id: string;
    vet_name: string;
    starts_on: string;
    start_time: string;
    ends_on: string;
    end_time: string;
    reason: string | null;
  }[];
  homeVisits: boolean;
  admin: boolean;
  refused: Refused;
};

/** Who works when, week by week, and who is away. */
export function VetsPart({ slug, team, vet, shifts, timeOff, homeVisits, admin, refused }: Props) {
  const chosen = team.find(({ vet_id }) => vet_id === vet) ?? null;
  const who = chosen?.name ?? 'Any vet';
  const { field } = partOf(refused, 'add-time-off');
  const choices = [...team, { vet_id: null, name: 'Any vet' }];
  return (
    <>
      <div className="max-w-full overflow-x-auto">
        <Segmented
          label="Whose shifts"
          choices={choices.map(({ vet_id, name }) => ({
            label: name,
            to: paths.deskSchedule(slug, { part: 'vets', vet: vet_id ?? 'any' }),
            current: vet_id === (chosen?.vet_id ?? null),
          }))}
        />
      </div>
      <PartForm
        key={who}
        id="shifts"
        title={`Shifts of ${chosen ? who : 'any vet'}`}
        what={
          chosen
            ? 'Times are offered within the shifts. Empty a row to remove it.'
            : 'Times that any vet on duty takes. Places is how many can be booked at once.'
        }
        submit={admin ? 'Save shifts' : null}
        intent="shifts"
      >
        <input type="hidden" name="vet_id" value={chosen?.vet_id ?? ''} />
        <WeekRows
          word="shift"
          stretches={shifts.filter(({ vet_id }) => vet_id === (chosen?.vet_id ?? null))}
          homeVisits={homeVisits}
          places={!chosen}
          values={partOf(refused, 'shifts').typed}
        />
      </PartForm>
      <DatedList
        title="Time off"
        none="No vet is away."
        remove="remove-time-off"
        admin={admin}
        items={timeOff.map((one) => ({
          ...one,
          name: one.vet_name,
          starts_at: one.start_time === '00:00' ? null : one.start_time,
          ends_at: one.end_time === '24:00' ? null : one.end_time,
        }))}
      />
      {admin ? (
        <PartForm
          id="add-time-off"
          title="A vet is away"
          what="Without hours it is the whole day. Their open times go; booked visits stay and are shown above."
          submit="Add time off"
          intent="add-time-off"
        >
          <Select label="Vet" required {...field('vet_id', vet ?? '')}>
            {team.map(({ vet_id, name }) => (
              <option key={vet_id} value={vet_id}>
                {name}
              </option>
            ))}
          </Select>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label="First day" type="date" required {...field('starts_on')} />
            <TextField label="From" type="time" {...field('start_time')} />
            <TextField label="Last day" type="date" {...field('ends_on')} />
            <TextField label="Until" type="time" {...field('end_time')} />
          </div>
          <TextField label="Reason" maxLength={200} {...field('reason')} />
        </PartForm>
      ) : null}
    </>
  );
}
