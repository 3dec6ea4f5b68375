import { paths } from '#web/paths.ts';
import { away, OPENED, type PageShots, send } from '../shot.ts';

const FORM = 'A form begins empty.';
const LINK = 'It shows what the link is for.';

/** Signing in, the links of e-mails, and the account itself. */
export const ACCOUNT: Record<string, PageShots> = {
  'sign-in': {
    who: 'stranger',
    path: () => paths.signIn(),
    sizes: ['phone', 'desktop'],
    empty: FORM,
    error: {
      act: send('Sign in', { 'E-mail': 'maya@example.test', Password: 'not the password' }),
    },
    more: { 'error-fields': { act: send('Sign in'), sizes: ['phone'] } },
  },
  'sign-in-link': {
    who: 'stranger',
    path: ({ signInLink }) => signInLink,
    empty: LINK,
    loading: OPENED,
    error: { path: () => '/sign-in/link?token=none' },
  },
  'sign-in-code': {
    who: 'stranger',
    path: () => paths.signInCode(),
    full: { cookies: ({ half }) => [half] },
    empty: FORM,
    loading: OPENED,
    error: { cookies: ({ half }) => [half], act: send('Sign in', { Code: '000000' }) },
  },
  'sign-in-back': {
    who: 'stranger',
    path: () => '/sign-in/with/town/back',
    full: 'Who comes back from a provider is signed in and led on.',
    empty: LINK,
    loading: OPENED,
    error: {},
  },
  register: {
    who: 'stranger',
    path: () => paths.register(),
    empty: FORM,
    loading: { from: () => paths.signIn() },
    error: {
      act: send(/make/i, { 'First name': 'Ana', 'E-mail': 'ana at home', Password: 'short' }),
    },
  },
  forgot: {
    who: 'stranger',
    path: () => paths.forgot(),
    empty: FORM,
    loading: { from: () => paths.signIn() },
    error: { act: send('Send me a link', { 'E-mail': 'ana at home' }) },
  },
  reset: {
    who: 'stranger',
    path: ({ resetLink }) => resetLink,
    empty: FORM,
    loading: OPENED,
    error: { act: send('Set it and sign in', { 'New password': 'password' }) },
    more: { 'error-gone': { path: () => '/reset?token=none' } },
  },
  verify: {
    who: 'stranger',
    path: ({ verifyLink }) => verifyLink,
    empty: LINK,
    loading: OPENED,
    error: { path: () => '/verify?token=none' },
    more: { 'full-done': { path: () => paths.verified() } },
  },
  'new-address': {
    who: 'ana',
    path: ({ newAddressLink }) => newAddressLink,
    empty: LINK,
    loading: OPENED,
    error: { path: () => '/new-address?token=none' },
    more: { 'full-done': { path: () => paths.newAddressDone() } },
  },
  'address-back': {
    who: 'stranger',
    path: ({ addressBackLink }) => addressBackLink,
    empty: LINK,
    loading: OPENED,
    error: { path: () => '/address-back?token=none' },
    more: { 'full-done': { path: () => paths.addressBackDone() } },
  },
  account: {
    who: 'maya',
    path: () => paths.account(),
    sizes: ['phone', 'desktop'],
    empty: { who: 'ana', sizes: ['phone'] },
    loading: { from: () => paths.visits() },
    error: { act: send('Save', { 'First name': '' }), sizes: ['phone'] },
    more: {
      'full-signing-in': { path: () => paths.account({ part: 'signing-in' }) },
      'full-data': { path: () => paths.account({ part: 'data' }), sizes: ['phone'] },
      'error-password': {
        path: () => paths.account({ part: 'signing-in' }),
        act: send('Change password', { 'Password now': 'wrong', 'New password': 'short' }),
        sizes: ['phone'],
      },
    },
  },
  'account-closed': {
    who: 'stranger',
    path: () => paths.accountClosed(),
    empty: LINK,
    loading: OPENED,
    error: away,
  },
  mailbox: {
    who: 'stranger',
    path: () => paths.mailbox(),
    empty: 'Making the pictures needs letters.',
    loading: {},
    error: away,
  },
  'mailbox-mail': {
    who: 'stranger',
    path: ({ mail }) => paths.mailboxMail(mail),
    empty: LINK,
    loading: { from: () => paths.mailbox() },
    error: { path: () => paths.mailboxMail('999999') },
  },
};
