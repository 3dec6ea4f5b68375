import { statement } from '#platform/db.ts';
import type { ServiceSummary } from '../hit.ts';

export const selectServices = statement<ServiceSummary, []>(
  'services',
  `SELECT id, name, slug, description, default_duration_min, is_emergency, supports_home_visit
   FROM services WHERE is_active ORDER BY id`,
);
