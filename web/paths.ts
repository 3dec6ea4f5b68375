type Query = Record<string, string | number | null | undefined>;

function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') params.set(key, String(value));
  }
  return params.size ? `${path}?${params}` : path;
}

export type SearchQuery = {
  where?: string | null;
  q?: string | null;
  service?: string | null;
  who?: string | null;
  insurance?: string | null;
  min_rating?: number | null;
  open_now?: 'yes' | null;
  accepts_emergency?: 'yes' | null;
  from?: string | null;
  to?: string | null;
  sort?: string | null;
  type?: string | null;
  radius_km?: number | string | null;
  /** Set when `where` is the middle of a map that somebody moved. */
  area?: 'map' | null;
  view?: 'map' | null;
  cursor?: string | null;
};

type StillQuery = {
  near: string;
  zoom: number;
  size: string;
  pins?: string | null;
};

type ClinicQuery = {
  service?: string | null;
  who?: string | null;
  type?: string | null;
  vet?: string | null;
  from?: string | null;
};

type DeskQuery = {
  date?: string | null;
  vet?: string | null;
  /** What the panel shows: one visit, one time, or `panel`. */
  visit?: string | null;
  slot?: string | null;
  panel?: 'pause' | 'add' | 'waiting' | 'sign' | null;
};

type DeskBookQuery = {
  q?: string | null;
  pet?: string | null;
  client?: 'new' | null;
  date?: string | null;
  time?: string | null;
  vet?: string | null;
};

type ScheduleQuery = { part?: string | null; vet?: string | null; saved?: string | null };

type MoneyQuery = {
  from?: string | null;
  to?: string | null;
  state?: string | null;
  owner?: string | null;
  cursor?: string | null;
  done?: 1 | null;
};

type AnalyticsQuery = { weeks?: string | null; vet?: string | null };

type ReviewsQuery = { sort?: string | null; stars?: number | null; cursor?: string | null };

type ModerationQuery = {
  status?: string | null;
  cursor?: string | null;
  history?: string | null;
  done?: string | null;
};

/** Every link of the site is built here. */
export const paths = {
  home: () => '/',
  search: (query: SearchQuery = {}) => withQuery('/search', query),
  searchAgain: (query: SearchQuery) => withQuery('/search/again', query),
  socialPicture: () => '/social.png',
  clinicPicture: (slug: string) => `/clinics/${slug}/social.png`,
  sitemap: () => '/sitemap.xml',
  sitemapPart: (part: number | 'pages') => `/sitemaps/${part}.xml`,
  places: (q: string) => withQuery('/places', { q }),
  suggestions: (q: string) => withQuery('/suggestions', { q }),
  clinic: (slug: string, query: ClinicQuery = {}) => withQuery(`/clinics/${slug}`, query),
  /** The clinic's page at its free times. */
  clinicTimes: (slug: string, query: ClinicQuery = {}) =>
    `${withQuery(`/clinics/${slug}`, query)}#times`,
  book: (
    slotId: string,
    query: {
      service?: string | null;
      who?: string | null;
      auth?: 'sign-in' | 'register' | null;
    } = {},
  ) => withQuery(`/book/${slotId}`, query),
  signIn: (next?: string | null) => withQuery('/sign-in', { next }),
  signInCode: (next?: string | null) => withQuery('/sign-in/code', { next }),
  register: (next?: string | null) => withQuery('/register', { next }),
  /** Leaves for a provider, and leads on to `next` after it. */
  signInWith: (provider: string, next: string) => withQuery(`/sign-in/with/${provider}`, { next }),
  forgot: () => '/forgot',
  verified: () => '/verify?done',
  newAddressDone: () => '/new-address?done',
  addressBackDone: () => '/address-back?done',
  signOut: () => '/sign-out',
  account: (query: { part?: string | null; done?: string | null } = {}) =>
    withQuery('/account', query),
  accountExport: () => '/account/export',
  accountClosed: () => '/account/closed',
  pets: () => '/pets',
  newPet: () => '/pets/new',
  pet: (id: string, query: { saved?: 1 | null } = {}) => withQuery(`/pets/${id}`, query),
  household: (query: { done?: string | null } = {}) => withQuery('/household', query),
  shareDeclined: () => '/share?declined',
  petHealth: (id: string, query: { saved?: string | null } = {}) =>
    withQuery(`/pets/${id}/health`, query),
  petDocument: (id: string, entryId: string) => `/v1/pets/${id}/health/${entryId}/document`,
  deskPet: (
    clinicSlug: string,
    id: string,
    query: { visit?: string | null; saved?: string | null } = {},
  ) => withQuery(`/desk/${clinicSlug}/pets/${id}`, query),
  passport: (token: string) => `/passports/${token}`,
  passportDocument: (token: string, entryId: string) =>
    `/v1/passports/${token}/documents/${entryId}`,
  breeds: (species_id: string) => withQuery('/breeds', { species_id }),
  visits: (query: { cursor?: string | null } = {}) => withQuery('/visits', query),
  visit: (id: string, query: { booked?: 1 | null; done?: string | null } = {}) =>
    withQuery(`/visits/${id}`, query),
  cancelVisit: (id: string) => `/visits/${id}/cancel`,
  moveVisit: (id: string, query: { from?: string | null } = {}) =>
    withQuery(`/visits/${id}/move`, query),
  waitForEarlier: (id: string) => `/visits/${id}/wait`,
  waitAtClinic: (slug: string, query: ClinicQuery = {}) =>
    withQuery(`/clinics/${slug}/wait`, query),
  invoices: (query: { cursor?: string | null } = {}) => withQuery('/invoices', query),
  invoice: (id: string) => `/invoices/${id}`,
  invoicePdf: (id: string) => `/v1/invoices/${id}/pdf`,
  deskBill: (clinicSlug: string, visitId: string, query: { saved?: 1 | null } = {}) =>
    withQuery(`/desk/${clinicSlug}/bill/${visitId}`, query),
  /** A clinic's bills, its payments, and what it billed in a period. */
  deskMoney: (clinicSlug: string, query: MoneyQuery = {}) =>
    withQuery(`/desk/${clinicSlug}/money`, query),
  deskPayments: (clinicSlug: string, query: MoneyQuery = {}) =>
    withQuery(`/desk/${clinicSlug}/money/payments`, query),
  deskStatement: (clinicSlug: string, query: MoneyQuery = {}) =>
    withQuery(`/desk/${clinicSlug}/money/statement`, query),
  invoicesCsv: (clinicId: string, period: { from: string; to: string }) =>
    withQuery(`/v1/clinics/${clinicId}/invoices.csv`, period),
  deskAnalytics: (clinicSlug: string, query: AnalyticsQuery = {}) =>
    withQuery(`/desk/${clinicSlug}/analytics`, query),
  analyticsCsv: (
    clinicId: string,
    figure: string,
    query: { from: string; to: string; vet_id: string | null },
  ) => withQuery(`/v1/clinics/${clinicId}/analytics.csv`, { figure, ...query }),
  payVisit: (id: string) => `/visits/${id}/pay`,
  /** The bank leads back to here; the payment's id follows. */
  paymentBack: () => '/payments/',
  checkout: (id: string) => `/checkouts/${id}`,
  paymentMethods: (query: { done?: string | null } = {}) => withQuery('/payment-methods', query),
  /** Where the provider's page leads back to; `next` is where the reader wanted to go on. */
  cardSaved: (query: { next?: string | null } = {}) => withQuery('/payment-methods/saved', query),
  desk: () => '/desk',
  deskDay: (clinicSlug: string, query: DeskQuery = {}) => withQuery(`/desk/${clinicSlug}`, query),
  /** Tells when a clinic's days are others than they were. */
  deskStream: (clinicId: string, days: { date: string; days: number }) =>
    withQuery(`/v1/clinics/${clinicId}/day/stream`, days),
  deskWeek: (clinicSlug: string, query: { date?: string | null; vet?: string | null } = {}) =>
    withQuery(`/desk/${clinicSlug}/week`, query),
  deskDrop: (clinicSlug: string) => `/desk/${clinicSlug}/drop`,
  deskBook: (clinicSlug: string, query: DeskBookQuery = {}) =>
    withQuery(`/desk/${clinicSlug}/book`, query),
  deskSchedule: (clinicSlug: string, query: ScheduleQuery = {}) =>
    withQuery(`/desk/${clinicSlug}/schedule`, query),
  deskReviews: (
    clinicSlug: string,
    query: { show?: 'all' | null; saved?: 1 | null; cursor?: string | null } = {},
  ) => withQuery(`/desk/${clinicSlug}/reviews`, query),
  deskProfile: (clinicSlug: string, query: { saved?: string | null } = {}) =>
    withQuery(`/desk/${clinicSlug}/profile`, query),
  deskPhotos: (clinicSlug: string, query: { saved?: 1 | null } = {}) =>
    withQuery(`/desk/${clinicSlug}/photos`, query),
  clinicReviews: (slug: string, query: ReviewsQuery = {}) =>
    withQuery(`/clinics/${slug}/reviews`, query),
  reviewVisit: (id: string) => `/visits/${id}/review`,
  reportReview: (id: string, query: { clinic?: string | null } = {}) =>
    withQuery(`/reviews/${id}/report`, query),
  support: (query: { done?: string | null } = {}) => withQuery('/support', query),
  supportCertificates: (query: { done?: string | null } = {}) =>
    withQuery('/support/certificates', query),
  supportCertificate: (id: string) => `/v1/support/certifications/${id}/document`,
  certificate: (vetId: string, id: string) => `/v1/vets/${vetId}/certifications/${id}/document`,
  supportPeople: () => '/support/people',
  supportClinics: (query: { q?: string | null; done?: string | null } = {}) =>
    withQuery('/support/clinics', query),
  supportMessages: (query: { done?: string | null; cursor?: string | null } = {}) =>
    withQuery('/support/messages', query),
  supportPayments: (query: { done?: string | null; cursor?: string | null } = {}) =>
    withQuery('/support/payments', query),
  supportAudit: (
    query: { actor?: string | null; subject?: string | null; cursor?: string | null } = {},
  ) => withQuery('/support/audit', query),
  moderateReviews: (query: ModerationQuery = {}) => withQuery('/support/reviews', query),
  deskTeam: (clinicSlug: string, query: { again?: string | null; done?: string | null } = {}) =>
    withQuery(`/desk/${clinicSlug}/team`, query),
  deskWebhooks: (clinicSlug: string, query: { done?: string | null } = {}) =>
    withQuery(`/desk/${clinicSlug}/webhooks`, query),
  deskWebhook: (
    clinicSlug: string,
    id: string,
    query: { done?: string | null; cursor?: string | null } = {},
  ) => withQuery(`/desk/${clinicSlug}/webhooks/${id}`, query),
  listClinic: () => '/list-your-clinic',
  vetProfile: (query: { done?: string | null } = {}) => withQuery('/vet-profile', query),
  emergency: (query: { where?: string | null } = {}) => withQuery('/emergency', query),
  farewell: (id: string) => `/pets/${id}/farewell`,
  calendar: () => '/calendar',
  visitCalendar: (id: string) => `/v1/appointments/${id}/calendar.ics`,
  inbox: (query: { cursor?: string | null } = {}) => withQuery('/notifications', query),
  inboxSettings: (query: { saved?: 1 | null } = {}) => withQuery('/notifications/settings', query),
  /** The script that works while no page is open or no network is there. */
  serviceWorker: () => '/service-worker.js',
  pushSubscriptions: () => '/v1/notifications/push-subscriptions',
  pushSubscription: (id: string) => `/v1/notifications/push-subscriptions/${id}`,
  mailbox: () => '/dev/mailbox',
  mailboxMail: (id: string) => `/dev/mailbox/${id}`,
  mailboxHtml: (id: string) => `/dev/mailbox/${id}/html`,
  emergencyStream: (at: { latitude: number; longitude: number }) =>
    withQuery('/v1/emergency/stream', { near: `${at.latitude},${at.longitude}` }),
  directions: (to: { latitude: number; longitude: number }) =>
    `https://www.google.com/maps/dir/?api=1&destination=${to.latitude}%2C${to.longitude}`,
  /** Squares of the map, in the look of a colour scheme; Leaflet fills in which. */
  mapTiles: (look: 'light' | 'dark') => `/map/${look}/{z}/{x}/{y}.svg`,
  mapStill: (look: 'light' | 'dark', query: StillQuery) =>
    withQuery(`/map/${look}/still.svg`, query),
  call: (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`,
};

/** `next` if it is a path of this site, otherwise `fallback`; guards against redirects to elsewhere. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next?.startsWith('/')) return fallback;
  const base = 'http://here.invalid';
  if (!URL.canParse(next, base)) return fallback;
  const url = new URL(next, base);
  // "//other.site" and "/\other.site" resolve to another host.
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
