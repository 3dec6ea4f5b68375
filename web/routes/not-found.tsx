import { data } from 'react-router';

export const loader = () => {
  throw data({ code: 'not_found' }, 404);
};

// Never shown; without a component the route would answer with JSON.
export default function NotFound() {
  return null;
}
