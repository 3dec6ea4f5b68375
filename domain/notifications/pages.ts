/** The pages of the web that messages lead to. */
export const pages = {
  visit: (id: string) => `/visits/${id}`,
  visits: () => '/visits',
  unsubscribe: (token: string, topic: string) => `/unsubscribe/${token}/${topic}`,
};
