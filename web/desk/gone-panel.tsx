import type { Visit } from '../contract.ts';
import { dateTime } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Panel } from './panel.tsx';

/** A visit whose panel was open when it left the day. */
export function MovedPanel({ visit, close }: { visit: Visit; close: string }) {
  const { id, pet, clinic, scheduled_date, scheduled_start } = visit;
  return (
    <Panel of={`${id} elsewhere`} title={pet.name} close={close}>
      <p className="numeric mt-3 text-muted">
        The visit is not on this day any more: it is on {dateTime(scheduled_date, scheduled_start)}.
      </p>
      <ButtonLink
        to={paths.deskDay(clinic.slug, { date: scheduled_date, visit: id })}
        className="mt-4 w-full"
      >
        Go there
      </ButtonLink>
    </Panel>
  );
}

/** A time whose panel was open when somebody took it. */
export function TakenPanel({ close }: { close: string }) {
  return (
    <Panel of="taken" title="This time is gone" close={close}>
      <p className="mt-3 text-muted">
        It was booked or taken off the calendar. The day shows what is there now.
      </p>
    </Panel>
  );
}
