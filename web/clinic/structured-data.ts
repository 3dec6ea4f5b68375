import type { ClinicProfile } from '../contract.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The clinic as schema.org VeterinaryCare, for search engines. */
export function structuredData(clinic: ClinicProfile, url: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'VeterinaryCare',
    '@id': url,
    url,
    name: clinic.name,
    ...(clinic.description ? { description: clinic.description } : {}),
    telephone: clinic.phone,
    ...(clinic.logo_url ? { logo: new URL(clinic.logo_url, url).href } : {}),
    ...(clinic.photos.length
      ? { image: clinic.photos.map((photo) => new URL(photo.url, url).href) }
      : {}),
    address: {
      '@type': 'PostalAddress',
      streetAddress: [clinic.address_line1, clinic.address_line2].filter(Boolean).join(', '),
      addressLocality: clinic.city,
      addressRegion: clinic.state,
      postalCode: clinic.postal_code,
      addressCountry: clinic.country,
    },
    geo: { '@type': 'GeoCoordinates', latitude: clinic.latitude, longitude: clinic.longitude },
    openingHoursSpecification: clinic.hours
      .filter(({ is_closed }) => !is_closed)
      .map(({ day_of_week, open_time, close_time }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: DAYS[day_of_week],
        opens: open_time,
        closes: close_time === '24:00' ? '23:59' : close_time,
      })),
    ...(clinic.rating === null
      ? {}
      : {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: clinic.rating,
            reviewCount: clinic.review_count,
          },
        }),
  };
}
