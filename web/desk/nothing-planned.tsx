import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** A stretch of the desk's calendar without visits and times, and where those come from. */
export function NothingPlanned({ slug, when }: { slug: string; when: 'day' | 'week' }) {
  return (
    <EmptyState
      title={when === 'day' ? 'Nothing on this day' : 'Nothing in this week'}
      action={<ButtonLink to={paths.deskSchedule(slug)}>See the schedule</ButtonLink>}
    >
      No visit is booked and no time is offered. Times follow the opening hours and shifts.
    </EmptyState>
  );
}
