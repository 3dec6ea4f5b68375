import { DAYS, dayName } from './days.ts';

const TIME =
  'numeric h-11 w-34 rounded-control border border-outline bg-surface px-2.5 text-base hover:border-ink disabled:opacity-60';

export function TimeInput({
  name,
  label,
  value,
}: {
  name: string;
  label: string;
  value: string | undefined;
}) {
  return (
    <input
      type="time"
      step={300}
      name={name}
      aria-label={label}
      defaultValue={value === '24:00' ? '00:00' : value}
      className={TIME}
    />
  );
}

export type Stretch = {
  day_of_week: number;
  start_time: string;
  end_time: string;
  slot_type?: string;
  capacity?: number;
};

type Props = {
  /** 'break', 'shift': what a row is called beside its day. */
  word: string;
  stretches: Stretch[];
  homeVisits?: boolean;
  places?: boolean;
  values?: Record<string, string> | undefined;
};

/** A week of stretches of time: what there is, and one empty row a day for more. Emptied rows go. */
export function WeekRows({ word, stretches, homeVisits, places, values }: Props) {
  return (
    <ol className="divide-y divide-line">
      {DAYS.map((day) => {
        const known = stretches.filter(({ day_of_week }) => day_of_week === day);
        const name = dayName(day);
        return (
          <li key={day} className="grid gap-2 py-3 sm:grid-cols-[7rem_1fr]">
            <span className="pt-2.5 font-medium">{name}</span>
            <div className="grid gap-2">
              {[...known, undefined].map((one, row) => {
                const at = `${day}-${row}`;
                const label = `${name}, ${word} ${row + 1}`;
                const value = (field: string, own: string | undefined) =>
                  values ? values[`${field}-${at}`] : own;
                return (
                  <div key={at} className="flex flex-wrap items-center gap-2">
                    <TimeInput
                      name={`start_time-${at}`}
                      label={`${label} from`}
                      value={value('start_time', one?.start_time)}
                    />
                    <span aria-hidden>to</span>
                    <TimeInput
                      name={`end_time-${at}`}
                      label={`${label} to`}
                      value={value('end_time', one?.end_time)}
                    />
                    {homeVisits ? (
                      <select
                        name={`slot_type-${at}`}
                        aria-label={`${label} where`}
                        defaultValue={value('slot_type', one?.slot_type) ?? 'in_person'}
                        className="h-11 rounded-control border border-outline bg-surface px-2 disabled:opacity-60"
                      >
                        <option value="in_person">Clinic</option>
                        <option value="home_visit">Home visits</option>
                      </select>
                    ) : null}
                    {places ? (
                      <input
                        type="number"
                        min={1}
                        max={1000}
                        name={`capacity-${at}`}
                        aria-label={`${label} places`}
                        placeholder="Places"
                        defaultValue={value('capacity', one?.capacity?.toString())}
                        className="numeric h-11 w-24 rounded-control border border-outline bg-surface px-3 disabled:opacity-60"
                      />
                    ) : null}
                  </div>
                );
              })}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
