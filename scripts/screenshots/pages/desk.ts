import { paths } from '#web/paths.ts';
import { away, OPENED, type PageShots, send } from '../shot.ts';
import { HARBOR_STREET as HERE, type Things } from '../things.ts';

const ONE = 'It shows one thing, which is there or not.';
const sizes = ['desktop' as const];
const both = ['phone' as const, 'desktop' as const];
const fromDay = { from: () => paths.deskDay(HERE) };
const fromMoney = { from: () => paths.deskMoney(HERE) };
/** The same page of the clinic that has nothing yet, as its admin sees it. */
const ofDev = (path: (slug: string) => string) => ({
  who: 'dev' as const,
  path: ({ emptySlug }: Things) => path(emptySlug),
  sizes,
});

/** The clinic's side. */
export const DESK: Record<string, PageShots> = {
  desk: {
    who: 'ana',
    path: () => paths.desk(),
    full: 'Who works at one clinic is led to its day.',
    empty: {},
    loading: {},
    error: away,
  },
  'desk-day': {
    who: 'noor',
    path: () => paths.deskDay(HERE),
    sizes: both,
    dark: true,
    empty: ofDev((slug) => paths.deskDay(slug)),
    loading: { from: () => paths.deskMoney(HERE), sizes: both },
    error: { who: 'maya', sizes },
    more: {
      'full-visit': { path: ({ todays }) => paths.deskDay(HERE, { visit: todays }), sizes: both },
      'full-sign': { path: () => paths.deskDay(HERE, { panel: 'sign' }), sizes },
      'full-waiting': { path: () => paths.deskDay(HERE, { panel: 'waiting' }), sizes },
      'full-add': { path: () => paths.deskDay(HERE, { panel: 'add' }), sizes },
      'full-pause': { path: () => paths.deskDay(HERE, { panel: 'pause' }), sizes },
    },
  },
  'desk-week': {
    who: 'noor',
    path: () => paths.deskWeek(HERE),
    sizes: both,
    dark: true,
    empty: ofDev((slug) => paths.deskWeek(slug)),
    loading: fromDay,
    error: { who: 'maya', sizes },
  },
  'desk-book': {
    who: 'noor',
    path: () => paths.deskBook(HERE, { q: 'Torres' }),
    sizes,
    full: { sizes: both },
    empty: { path: () => paths.deskBook(HERE) },
    loading: fromDay,
    error: { path: () => paths.deskBook(HERE, { client: 'new' }), act: send('Book') },
    more: { 'full-new': { path: () => paths.deskBook(HERE, { client: 'new' }) } },
  },
  'desk-bill': {
    who: 'noor',
    path: ({ drafted }) => paths.deskBill(HERE, drafted),
    sizes,
    empty: { path: ({ unbilled }) => paths.deskBill(HERE, unbilled) },
    loading: fromDay,
    error: { who: 'maya' },
  },
  'desk-money': {
    who: 'noor',
    path: ({ lastMonth }) => paths.deskMoney(HERE, lastMonth),
    sizes: both,
    empty: ofDev((slug) => paths.deskMoney(slug)),
    loading: fromDay,
    error: { path: () => paths.deskMoney(HERE, { from: '2026-12-02', to: '2026-11-02' }), sizes },
  },
  'desk-payments': {
    who: 'noor',
    path: ({ lastMonth }) => paths.deskPayments(HERE, lastMonth),
    sizes: both,
    empty: ofDev((slug) => paths.deskPayments(slug)),
    loading: fromMoney,
    error: away,
  },
  'desk-analytics': {
    who: 'grace',
    path: () => paths.deskAnalytics(HERE),
    sizes: both,
    dark: true,
    empty: ofDev((slug) => paths.deskAnalytics(slug)),
    loading: fromDay,
    error: { who: 'maya', sizes },
  },
  'desk-statement': {
    who: 'noor',
    path: ({ maya, halfYear }) => paths.deskStatement(HERE, { owner: maya, ...halfYear }),
    sizes,
    empty: {
      path: ({ maya, today }) => paths.deskStatement(HERE, { owner: maya, from: today, to: today }),
    },
    loading: fromMoney,
    error: { who: 'maya' },
  },
  'desk-pet': {
    who: 'osei',
    path: ({ biscuit }) => paths.deskPet(HERE, biscuit),
    sizes: both,
    empty: { path: ({ mochi }) => paths.deskPet(HERE, mochi), sizes },
    loading: fromDay,
    error: { who: 'maya', sizes },
  },
  'desk-schedule': {
    who: 'grace',
    path: () => paths.deskSchedule(HERE),
    sizes: both,
    empty: ofDev((slug) => paths.deskSchedule(slug)),
    loading: fromDay,
    error: {
      path: () => paths.deskSchedule(HERE, { part: 'closures' }),
      act: send(/close|add/i),
      sizes,
    },
    more: Object.fromEntries(
      ['vets', 'closures', 'rules', 'payments'].map((part) => [
        `full-${part}`,
        { path: () => paths.deskSchedule(HERE, { part }), sizes },
      ]),
    ),
  },
  'desk-reviews': {
    who: 'grace',
    path: () => paths.deskReviews(HERE),
    sizes,
    empty: ofDev((slug) => paths.deskReviews(slug)),
    loading: fromDay,
    error: { act: send('Publish the reply') },
  },
  'desk-profile': {
    who: 'grace',
    path: () => paths.deskProfile(HERE),
    sizes: both,
    empty: ofDev((slug) => paths.deskProfile(slug)),
    loading: fromDay,
    error: away,
  },
  'desk-photos': {
    who: 'grace',
    path: () => paths.deskPhotos(HERE),
    sizes,
    empty: ofDev((slug) => paths.deskPhotos(slug)),
    full: 'The demo town has no photographs.',
    loading: fromDay,
    error: away,
  },
  'desk-team': {
    who: 'grace',
    path: () => paths.deskTeam(HERE),
    sizes: both,
    empty: ofDev((slug) => paths.deskTeam(slug)),
    loading: fromDay,
    error: { act: send('Send the invitation', { 'E-mail': 'lee at home' }), sizes },
  },
  'desk-webhooks': {
    who: 'grace',
    path: () => paths.deskWebhooks(HERE),
    sizes,
    empty: ofDev((slug) => paths.deskWebhooks(slug)),
    loading: fromDay,
    error: { act: send('Add it', { Address: 'ftp://here' }) },
  },
  'desk-webhook': {
    who: 'grace',
    path: ({ webhook }) => paths.deskWebhook(HERE, webhook),
    sizes,
    empty: ONE,
    loading: { from: () => paths.deskWebhooks(HERE) },
    error: { who: 'maya' },
  },
  join: {
    who: 'ana',
    path: ({ joinLink }) => joinLink,
    empty: ONE,
    loading: OPENED,
    error: { path: () => '/join?token=00000000000000000000' },
    more: { 'full-stranger': { who: 'stranger' } },
  },
  'vet-profile': {
    who: 'osei',
    path: () => paths.vetProfile(),
    empty: { who: 'ana' },
    loading: fromDay,
    error: { act: send('Save', { 'Years in practice': '999' }) },
  },
};
