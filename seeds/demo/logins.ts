export const DEMO_PASSWORD = 'findmyvet-demo';

/** The demo's accounts that have a password, and whose they are. */
export const DEMO_LOGINS = [
  ['owner@demo.test', 'Maya, who owns Biscuit and Mochi'],
  ['desk@demo.test', 'Noor, receptionist at Harbor Street'],
  ['vet@demo.test', 'Dr. Osei, vet at Harbor Street'],
  ['admin@demo.test', 'Grace, admin of Harbor Street'],
  ['support@demo.test', 'platform support'],
] as const;
