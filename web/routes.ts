import { index, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('search', 'routes/search.tsx'),
  route('places', 'routes/places.ts'),
  route('breeds', 'routes/breeds.ts'),
  route('clinics/:slug', 'routes/clinic.tsx'),
  route('book/:slotId', 'routes/book.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('register', 'routes/register.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('pets', 'routes/pets.tsx'),
  route('pets/new', 'routes/pet-new.tsx'),
  route('pets/:id', 'routes/pet.tsx'),
  route('visits', 'routes/visits.tsx'),
  route('visits/:id', 'routes/visit.tsx'),
  route('desk', 'routes/desk.tsx'),
  route('desk/:clinicSlug', 'routes/desk-day.tsx'),
  route('emergency', 'routes/emergency.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
