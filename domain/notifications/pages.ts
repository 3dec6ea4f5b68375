/** The pages of the web that messages lead to. */
export const pages = {
  visit: (id: string) => `/visits/${id}`,
  visits: () => '/visits',
  household: () => '/household',
  invoice: (id: string) => `/invoices/${id}`,
  review: (visitId: string) => `/visits/${visitId}/review`,
  vetProfile: () => '/vet-profile',
  petHealth: (id: string) => `/pets/${id}/health`,
  deskSign: (slug: string) => `/desk/${slug}?panel=sign`,
  deskWebhooks: (slug: string) => `/desk/${slug}/webhooks`,
  unsubscribe: (token: string, topic: string) => `/unsubscribe/${token}/${topic}`,
};
