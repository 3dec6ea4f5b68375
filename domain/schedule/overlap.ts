type WeeklySpan = { day_of_week: number; start_time: string; end_time: string };

const DAY = 1440;
const WEEK = 7 * DAY;

/** Whether two of a week's spans cover the same minute; the night from Saturday goes on into Sunday. */
export function overlapInWeek(spans: readonly WeeklySpan[]): boolean {
  const minutes = spans.map(minutesOfWeek).sort((a, b) => a.from - b.from);
  return minutes.some(({ to }, i) => {
    const next = minutes[i + 1];
    const first = minutes[0];
    return next ? to > next.from : first !== undefined && to > first.from + WEEK;
  });
}

function minutesOfWeek({ day_of_week, start_time, end_time }: WeeklySpan) {
  const [start, end] = [minuteOf(start_time), minuteOf(end_time)];
  const from = day_of_week * DAY + start;
  return { from, to: from + (end > start ? end - start : end - start + DAY) };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
