/**
 * Words for dates, times, distances and money. Intl only gives parts, never whole sentences: the server's and the
 * browser's ICU differ in spaces, and a page must read the same before and after its script arrives.
 */
type LocalDateTime = { date: string; time: string };

const DAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const parse = (date: string) => new Date(`${date}T00:00:00Z`);
export const weekday = (date: string): string => DAYS[parse(date).getUTCDay()] ?? '';
const month = (date: string): string => MONTHS[parse(date).getUTCMonth()] ?? '';
const dayOfMonth = (date: string): number => parse(date).getUTCDate();

/** '2026-12-01' plus days. */
export function addDays(date: string, days: number): string {
  return new Date(parse(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether text is a calendar day such as 2026-12-01 of this century. */
export const isDay = (text: string): boolean =>
  /^20\d{2}-\d{2}-\d{2}$/.test(text) && parse(text).toJSON()?.startsWith(text) === true;

/** '15:30' as '3:30 PM', '18:00' as '6:00 PM'; '24:00' is midnight. */
export function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = hour % 24 < 12 ? 'AM' : 'PM';
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${half}`;
}

/** '18:00' as '6 PM', '18:30' as '6:30 PM'. */
export const shortClock = (time: string): string => clock(time).replace(':00', '');

/** 'Tue, Dec 1'. */
export const shortDate = (date: string): string =>
  `${weekday(date).slice(0, 3)}, ${month(date).slice(0, 3)} ${dayOfMonth(date)}`;

/** 'Tuesday, December 1'. */
export const longDate = (date: string): string =>
  `${weekday(date)}, ${month(date)} ${dayOfMonth(date)}`;

/** 'November 23 to 29', or 'November 30 to December 6'. */
export const dayRange = (from: string, to: string): string =>
  `${month(from)} ${dayOfMonth(from)} to ${month(from) === month(to) ? '' : `${month(to)} `}${dayOfMonth(to)}`;

/** 'Dec 1, 2026'. */
export const fullDate = (date: string): string =>
  `${month(date).slice(0, 3)} ${dayOfMonth(date)}, ${date.slice(0, 4)}`;

/** 'Tue, Dec 1, 3:30 PM'. */
export const dateTime = (date: string, time: string): string =>
  `${shortDate(date)}, ${clock(time)}`;

/** 'Today', 'Tue' within the week, then 'Dec 9'. */
export function nearDay(date: string, today: string): string {
  const days = Math.round((parse(date).getTime() - parse(today).getTime()) / 86_400_000);
  if (days === 0) return 'Today';
  if (days > 0 && days < 7) return weekday(date).slice(0, 3);
  return `${month(date).slice(0, 3)} ${dayOfMonth(date)}`;
}

/** 'now', 'in 40 min', 'in 2 h'; null when it is more than four hours away or past. */
export function soon(startsAt: string, now: string): string | null {
  const minutes = Math.round((Date.parse(startsAt) - Date.parse(now)) / 60_000);
  if (minutes < 0 || minutes > 240) return null;
  if (minutes === 0) return 'now';
  return minutes < 90 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`;
}

/** 'just now', '4 min ago', '3 h ago', '2 days ago'. */
export function ago(instant: string, now: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(instant)) / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 90) return `${minutes} min ago`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} h ago`;
  return `${Math.round(minutes / 1_440)} days ago`;
}

/** The wall clock of `zone` at an instant. */
export function localIn(zone: string, instant: string | Date): LocalDateTime {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** ' EST' when the clinic's clock differs from the reader's at that instant, otherwise ''. */
export function zoneIfOther(zone: string, reader: string | null, instant: string | Date): string {
  if (!reader || reader === zone) return '';
  const there = localIn(zone, instant);
  const here = localIn(reader, instant);
  if (there.date === here.date && there.time === here.time) return '';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  const name = parts.formatToParts(new Date(instant)).find((one) => one.type === 'timeZoneName');
  return name ? ` ${name.value}` : '';
}

/** Miles, as the United States reads them: '0.6 mi', '12 mi'. */
export function distance(km: number): string {
  const miles = km / 1.609344;
  return miles < 10 ? `${miles.toFixed(1)} mi` : `${Math.round(miles)} mi`;
}

/** How amounts of a currency are marked where they are typed: '$' or 'CAD'. */
export const moneySign = (currency: string): string => (currency === 'USD' ? '$' : currency);

/** '$62' or '$62.50'. */
export function money(cents: number, currency = 'USD'): string {
  const sign = currency === 'USD' ? '$' : `${currency} `;
  const [whole = '0', rest] = (cents / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${grouped}${rest === '00' ? '' : `.${rest}`}`;
}

/** 'open until 6 PM', 'open 24 hours', 'closed now'. */
export function openLine(clinic: { open_now: boolean; open_until: string | null }): string {
  if (!clinic.open_now) return 'closed now';
  if (!clinic.open_until) return 'open now';
  return clinic.open_until === '24:00'
    ? 'open 24 hours'
    : `open until ${shortClock(clinic.open_until)}`;
}

/** '45 min', '1 h', '1 h 30 min'. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest ? `${Math.floor(minutes / 60)} h ${rest} min` : `${minutes / 60} h`;
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** The calendar day of an instant in UTC, for dates where a few hours do not matter. */
export const utcDay = (instant: string | Date): string =>
  new Date(instant).toISOString().slice(0, 10);

/** 'Sick visit' from the catalogue's 'Sick Visit', as it reads inside our sentences. */
export const serviceName = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();

/** '(718) 555-0114' of a North American number, any other as it stands. */
export const phoneNumber = (phone: string): string =>
  phone.replace(/^\+1[ -]?(\d{3})[ -]?(\d{3})[ -]?(\d{4})$/, '($1) $2-$3');

/** '12 MB', of a limit: never more than it is. */
export const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576)} MB`;

/** 'Rex', 'Rex and Olive', 'Rex, Olive and Mochi'. */
export const names = (all: string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
