import { withClient } from './database.ts';

export type Point = { latitude: number; longitude: number };

// In the small size only the first is there.
const DENSE = ['10001', '90012', '60601', '77002', '19103', '33130', '75201', '30303'];

/** ZIP points within 15 km of the middle of dense cities, at most so many, the same ones each time. */
export async function densePoints(url: string, most: number, cities = DENSE): Promise<Point[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Point>(
      `SELECT DISTINCT p.latitude::float8, p.longitude::float8, hashtext(p.postal_code)
       FROM postal_codes city, postal_codes p
       WHERE city.postal_code = ANY ($1)
         AND EXISTS (SELECT FROM clinics c WHERE c.state = city.state)
         AND earth_distance(ll_to_earth(city.latitude, city.longitude), ll_to_earth(p.latitude, p.longitude)) < 15000
       ORDER BY hashtext(p.postal_code) LIMIT $2`,
      [cities, most],
    );
    return rows.map(({ latitude, longitude }) => ({ latitude, longitude }));
  });
}

/** ZIP points with few clinics round them, in states of much land; in the small size the edge of New York's. */
export async function sparsePoints(url: string, most: number): Promise<Point[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Point>(
      `SELECT p.latitude::float8, p.longitude::float8
       FROM postal_codes p
       WHERE p.state = ANY ('{MT,WY,ND,SD,NV,NM}') OR (p.state = 'NY' AND NOT EXISTS (SELECT FROM clinics WHERE state = 'MT') AND p.latitude > 44)
       ORDER BY hashtext(p.postal_code) LIMIT $1`,
      [most],
    );
    return rows;
  });
}
