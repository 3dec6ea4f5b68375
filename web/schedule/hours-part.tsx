import type { ClinicProfile } from '../contract.ts';
import { DAYS, dayName } from './days.ts';
import { PartForm } from './part.tsx';
import { partOf, type Refused } from './refused.ts';
import { type Stretch, TimeInput, WeekRows } from './week-rows.tsx';

type Props = {
  hours: ClinicProfile['hours'];
  breaks: Stretch[];
  admin: boolean;
  refused: Refused;
};

/** When the clinic is open, and its weekly breaks. */
export function HoursPart({ hours, breaks, admin, refused }: Props) {
  const typed = partOf(refused, 'hours').typed;
  return (
    <>
      <PartForm
        id="hours"
        title="Opening hours"
        what="A closing time before the opening one is past midnight. Midnight to midnight is 24 hours."
        submit={admin ? 'Save hours' : null}
        intent="hours"
      >
        <ol className="divide-y divide-line">
          {DAYS.map((day) => {
            const one = hours.find(
              ({ day_of_week, is_closed }) => day_of_week === day && !is_closed,
            );
            const name = dayName(day);
            const isOpen = typed ? `open-${day}` in typed : one !== undefined;
            return (
              <li key={day} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
                <label className="flex min-h-11 w-full items-center sm:w-34 gap-3 font-medium">
                  <input
                    type="checkbox"
                    name={`open-${day}`}
                    value="1"
                    defaultChecked={isOpen}
                    className="size-5 accent-brand"
                  />
                  {name}
                </label>
                <TimeInput
                  name={`open_time-${day}`}
                  label={`${name} opens`}
                  value={typed ? typed[`open_time-${day}`] : (one?.open_time ?? '')}
                />
                <span aria-hidden>to</span>
                <TimeInput
                  name={`close_time-${day}`}
                  label={`${name} closes`}
                  value={typed ? typed[`close_time-${day}`] : (one?.close_time ?? '')}
                />
              </li>
            );
          })}
        </ol>
      </PartForm>
      <PartForm
        id="breaks"
        title="Breaks"
        what="Nobody can book over a break. Empty a row to remove it."
        submit={admin ? 'Save breaks' : null}
        intent="breaks"
      >
        <WeekRows word="break" stretches={breaks} values={partOf(refused, 'breaks').typed} />
      </PartForm>
    </>
  );
}
