import type { ClinicProfile } from '../contract.ts';
import { money, serviceName } from '../format.ts';
import { paths } from '../paths.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The clinic as schema.org VeterinaryCare, for search engines; `site` is where it is listed. */
export function structuredData(clinic: ClinicProfile, site: string) {
  const url = site + paths.clinic(clinic.slug);
  const absolute = (path: string) => new URL(path, url).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'VeterinaryCare',
    '@id': url,
    url,
    name: clinic.name,
    ...(clinic.description ? { description: clinic.description } : {}),
    telephone: clinic.phone,
    ...(clinic.website_url ? { sameAs: [clinic.website_url] } : {}),
    ...(clinic.logo_url ? { logo: absolute(clinic.logo_url) } : {}),
    image: clinic.photos.length
      ? clinic.photos.map((photo) => absolute(photo.url))
      : [absolute(paths.clinicPicture(clinic.slug))],
    address: {
      '@type': 'PostalAddress',
      streetAddress: [clinic.address_line1, clinic.address_line2].filter(Boolean).join(', '),
      addressLocality: clinic.city,
      addressRegion: clinic.state,
      postalCode: clinic.postal_code,
      addressCountry: clinic.country,
    },
    geo: geo(clinic),
    openingHoursSpecification: clinic.hours.filter(({ is_closed }) => !is_closed).map(openingHours),
    ...prices(clinic),
    ...(clinic.home_visit_enabled && clinic.home_visit_radius_km
      ? {
          areaServed: {
            '@type': 'GeoCircle',
            geoMidpoint: geo(clinic),
            geoRadius: clinic.home_visit_radius_km * 1_000,
          },
        }
      : {}),
    ...(clinic.rating === null
      ? {}
      : {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: clinic.rating,
            reviewCount: clinic.review_count,
          },
        }),
    potentialAction: {
      '@type': 'ReserveAction',
      target: { '@type': 'EntryPoint', urlTemplate: url },
      result: { '@type': 'Reservation', name: 'Book a visit' },
    },
  };
}

const geo = ({ latitude, longitude }: ClinicProfile) => ({
  '@type': 'GeoCoordinates',
  latitude,
  longitude,
});

// A day that closes no later than it opens runs past midnight, here as in our own hours; a whole day is written to its last minute.
const openingHours = ({ day_of_week, open_time, close_time }: ClinicProfile['hours'][number]) => ({
  '@type': 'OpeningHoursSpecification',
  dayOfWeek: DAYS[day_of_week],
  opens: open_time,
  closes: close_time === '24:00' ? '23:59' : close_time,
});

function prices({ services, currency }: ClinicProfile) {
  if (services.length === 0) return {};
  const known = services.flatMap(({ price_cents }) => (price_cents === null ? [] : [price_cents]));
  const [least, most] = [Math.min(...known), Math.max(...known)].map((one) => money(one, currency));
  return {
    ...(known.length ? { priceRange: least === most ? least : `${least} to ${most}` } : {}),
    currenciesAccepted: currency,
    hasOfferCatalog: {
      '@type': 'OfferCatalog',
      name: 'Services',
      itemListElement: services.map(({ name, description, price_cents }) => ({
        '@type': 'Offer',
        itemOffered: {
          '@type': 'Service',
          name: serviceName(name),
          ...(description ? { description } : {}),
        },
        ...(price_cents === null
          ? {}
          : {
              // What a visit of this kind costs at least.
              priceSpecification: {
                '@type': 'PriceSpecification',
                minPrice: price_cents / 100,
                priceCurrency: currency,
              },
            }),
      })),
    },
  };
}
