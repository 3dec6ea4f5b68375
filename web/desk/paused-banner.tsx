import { clock, shortDate } from '../format.ts';
import { ResumeForm } from './day-panels.tsx';

type Props = { paused: { date: string; time: string }; today: string };

/** Until when nobody books online, with the way out of it. */
export function PausedBanner({ paused, today }: Props) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card bg-caution-soft px-4 py-3 text-sm text-caution-ink print:hidden">
      <p className="numeric">
        <strong className="font-semibold">
          Intake is paused until {paused.date === today ? '' : `${shortDate(paused.date)}, `}
          {clock(paused.time)}.
        </strong>{' '}
        Nobody can book a time before then online. Booked visits stay.
      </p>
      <ResumeForm />
    </div>
  );
}
