import { paths } from '#web/paths.ts';
import { away, type PageShots, send } from '../shot.ts';

const sizes = ['desktop' as const];
const fromSupport = { from: () => paths.support() };

/** The support console. */
export const SUPPORT: Record<string, PageShots> = {
  support: {
    who: 'support',
    path: () => paths.support(),
    sizes,
    empty: 'The demo town always has licences to look at.',
    loading: { from: () => paths.supportPeople() },
    error: { who: 'maya' },
  },
  'support-certificates': {
    who: 'support',
    path: () => paths.supportCertificates(),
    sizes,
    full: 'No certificate waits in the demo town.',
    empty: {},
    loading: fromSupport,
    error: away,
  },
  'support-people': {
    who: 'support',
    path: () => paths.supportPeople(),
    sizes,
    full: {
      act: async (page) => {
        await page.getByLabel('Name, e-mail or phone').fill('Torres');
        await page.getByLabel('Reason').first().fill('Asked by phone to change the address');
        await page.getByRole('button', { name: 'Look them up' }).click();
        await page.getByText('owner@demo.test').waitFor();
      },
    },
    empty: {},
    loading: fromSupport,
    error: { act: send('Look them up') },
  },
  'support-clinics': {
    who: 'support',
    path: () => paths.supportClinics({ q: 'harbor' }),
    sizes,
    empty: { path: () => paths.supportClinics({ q: 'zanzibar' }) },
    loading: fromSupport,
    error: away,
  },
  'support-messages': {
    who: 'support',
    path: () => paths.supportMessages(),
    sizes,
    full: 'Nothing failed to be delivered in the demo town.',
    empty: {},
    loading: fromSupport,
    error: away,
  },
  'support-payments': {
    who: 'support',
    path: () => paths.supportPayments(),
    sizes,
    full: 'No payment is stuck in the demo town.',
    empty: {},
    loading: fromSupport,
    error: away,
  },
  'support-audit': {
    who: 'support',
    path: () => paths.supportAudit(),
    sizes,
    empty: { path: () => paths.supportAudit({ actor: '00000000-0000-4000-8000-000000000000' }) },
    loading: fromSupport,
    error: away,
  },
  'support-reviews': {
    who: 'support',
    path: () => paths.moderateReviews(),
    sizes,
    empty: { path: () => paths.moderateReviews({ status: 'unpublished' }) },
    loading: fromSupport,
    error: {
      act: async (page) => {
        const why = page.getByRole('combobox', { name: 'Why', includeHidden: true }).first();
        await why.selectOption('', { force: true });
        await send('Unpublish it')(page);
      },
    },
  },
};
