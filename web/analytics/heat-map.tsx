import type { UtilisedHour } from '#domain/analytics/analytics.ts';
import { shortClock } from '../format.ts';
import { percent } from './words.ts';

/** Monday first, as weeks are counted here. */
const DAYS = [1, 2, 3, 4, 5, 6, 0];
const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The week by the hour: how much of what was offered then was booked, as a number on a tint. */
export function HeatMap({ hours }: { hours: UtilisedHour[] }) {
  const first = Math.min(...hours.map(({ hour }) => hour));
  const last = Math.max(...hours.map(({ hour }) => hour));
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const at = new Map(hours.map((one) => [`${one.day_of_week} ${one.hour}`, one]));
  return (
    <table className="numeric w-full table-fixed border-separate border-spacing-0.5 text-center text-sm">
      <caption className="sr-only">Booked share of the time offered, by hour and weekday</caption>
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="w-14 text-left font-medium">
            <span className="sr-only">From</span>
          </th>
          {DAYS.map((day) => (
            <th key={day} scope="col" className="pb-1 font-medium">
              {NAMES[day]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((hour) => (
          <tr key={hour}>
            <th scope="row" className="pr-2 text-right text-xs font-medium text-muted">
              {shortClock(`${hour}:00`)}
            </th>
            {DAYS.map((day) => {
              const cell = at.get(`${day} ${hour}`);
              return cell ? (
                <td key={day} className={`rounded-sm py-1.5 ${heat(cell)}`}>
                  {percent(cell.booked_min, cell.offered_min).replace('%', '')}
                  <span className="sr-only">%</span>
                </td>
              ) : (
                <td key={day} className="hatched rounded-sm">
                  <span className="sr-only">nothing offered</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STEPS = [0.25, 0.5, 0.75, 0.9];

const heat = ({ booked_min, offered_min }: UtilisedHour): string =>
  `heat-${STEPS.filter((step) => booked_min / offered_min >= step).length}`;
