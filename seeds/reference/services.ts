export type ServiceSeed = {
  slug: string;
  name: string;
  description: string;
  default_duration_min: number;
  is_emergency: boolean;
  supports_home_visit: boolean;
};

export const services: ServiceSeed[] = [
  {
    slug: 'general-exam',
    name: 'General Exam',
    description: 'A nose-to-tail check-up, with time for your questions.',
    default_duration_min: 30,
    is_emergency: false,
    supports_home_visit: false,
  },
  {
    slug: 'vaccination',
    name: 'Vaccination',
    description: 'Core and lifestyle vaccines, with a short check that your pet is well enough.',
    default_duration_min: 30,
    is_emergency: false,
    supports_home_visit: true,
  },
  {
    slug: 'sick-visit',
    name: 'Sick Visit',
    description: 'For a pet that is unwell, limping, itching, or just not themselves.',
    default_duration_min: 30,
    is_emergency: false,
    supports_home_visit: true,
  },
  {
    slug: 'dental-cleaning',
    name: 'Dental Cleaning',
    description: 'Scaling and polishing, after a look at the teeth and gums.',
    default_duration_min: 60,
    is_emergency: false,
    supports_home_visit: false,
  },
  {
    slug: 'surgery-consult',
    name: 'Surgery Consult',
    description: 'Talk through an operation, its risks, cost and recovery, before you decide.',
    default_duration_min: 30,
    is_emergency: false,
    supports_home_visit: false,
  },
  {
    slug: 'emergency-visit',
    name: 'Emergency Visit',
    description: 'Urgent care for injuries, poisoning, trouble breathing, or sudden collapse.',
    default_duration_min: 30,
    is_emergency: true,
    supports_home_visit: false,
  },
  {
    slug: 'home-visit-general',
    name: 'Home Visit — General',
    description: 'The vet comes to you for a check-up, vaccines, or a pet that travels badly.',
    default_duration_min: 60,
    is_emergency: false,
    supports_home_visit: true,
  },
];
