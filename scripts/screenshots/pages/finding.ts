import { paths } from '#web/paths.ts';
import { away, type PageShots, send } from '../shot.ts';
import { HARBOR_STREET } from '../things.ts';

const search = { where: '11201', service: 'sick-visit', who: 'Dog' };

/** From a question to a booked visit, and the emergency board. */
export const FINDING: Record<string, PageShots> = {
  home: {
    who: 'maya',
    path: () => paths.home(),
    sizes: ['phone', 'desktop'],
    dark: true,
    empty: { who: 'stranger' },
    loading: { from: () => paths.visits() },
    error: { act: send('Find times', { Where: '00000' }) },
  },
  search: {
    who: 'stranger',
    path: () => paths.search(search),
    sizes: ['phone', 'desktop'],
    dark: true,
    empty: { path: () => paths.search({ ...search, where: '99950' }) },
    loading: { sizes: ['phone', 'desktop'] },
    error: { path: () => paths.search({ ...search, where: '00000' }) },
    more: { 'error-away': away },
  },
  clinic: {
    who: 'stranger',
    path: () => paths.clinic(HARBOR_STREET, { service: 'sick-visit', who: 'Dog' }),
    sizes: ['phone', 'desktop'],
    dark: true,
    empty: { path: ({ emptySlug }) => paths.clinic(emptySlug) },
    loading: { from: () => paths.search(search), sizes: ['phone', 'desktop'] },
    error: { path: () => paths.clinic('no-such-clinic'), sizes: ['phone'] },
  },
  'clinic-reviews': {
    who: 'stranger',
    path: () => paths.clinicReviews(HARBOR_STREET),
    empty: { path: ({ emptySlug }) => paths.clinicReviews(emptySlug) },
    loading: { from: () => paths.clinic(HARBOR_STREET) },
    error: away,
  },
  'clinic-wait': {
    who: 'maya',
    path: () => paths.waitAtClinic(HARBOR_STREET),
    empty: { who: 'ana' },
    loading: { from: () => paths.clinic(HARBOR_STREET) },
    error: { act: send(/line|wait|tell/i) },
  },
  book: {
    who: 'maya',
    path: ({ slot }) => paths.book(slot, { service: 'general-exam' }),
    sizes: ['phone', 'desktop'],
    full: { cookies: ({ keptBy }) => [keptBy.maya] },
    empty: {
      who: 'ana',
      path: ({ anasSlot }) => paths.book(anasSlot, { service: 'general-exam' }),
      cookies: ({ keptBy }) => [keptBy.ana],
    },
    loading: { from: () => paths.clinic(HARBOR_STREET) },
    error: {
      who: 'ana',
      path: ({ anasSlot }) => paths.book(anasSlot, { service: 'general-exam' }),
      cookies: ({ keptBy }) => [keptBy.ana],
      act: send(/^Book /),
    },
    more: {
      'full-offer': { path: ({ freeSlot }) => paths.book(freeSlot, { service: 'general-exam' }) },
      'full-account': {
        who: 'stranger',
        path: ({ strangersSlot }) => paths.book(strangersSlot, { service: 'general-exam' }),
        cookies: ({ keptBy }) => [keptBy.stranger],
      },
      'error-gone': { path: ({ takenSlot }) => paths.book(takenSlot, { service: 'general-exam' }) },
    },
  },
  emergency: {
    who: 'stranger',
    path: () => paths.emergency({ where: '11201' }),
    sizes: ['phone', 'desktop'],
    dark: true,
    empty: { path: () => paths.emergency({ where: '99950' }) },
    error: { path: () => paths.emergency({ where: '00000' }) },
    more: { 'empty-nowhere': { path: () => paths.emergency() } },
  },
  'list-clinic': {
    who: 'ana',
    path: () => paths.listClinic(),
    empty: { who: 'stranger' },
    error: { act: send(/list/i) },
  },
  'not-found': {
    who: 'stranger',
    path: () => '/nowhere',
    full: 'It is what the other pages show when something is missing.',
    empty: 'It has no content of its own.',
    loading: 'Nobody waits for a page that is not there.',
    error: {},
    more: { 'error-broken': { fault: 'broken', path: () => paths.search(search) } },
  },
};
