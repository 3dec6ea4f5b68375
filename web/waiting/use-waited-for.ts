import { useEffect, useState } from 'react';
import { useLocation, useNavigation } from 'react-router';

/** Most pages are there sooner, and a shape that flashes by only disturbs. */
const PATIENCE_MS = 400;

/**
 * The path of another page that a link leads to and that is long in coming; null while nothing is waited for. What a form
 * was sent from stays in sight.
 */
export function useWaitedFor(): string | null {
  const { state, location, formMethod } = useNavigation();
  const { pathname } = useLocation();
  const to = state === 'loading' && !formMethod ? location.pathname : null;
  const other = to === pathname ? null : to;
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    setLate(null);
    if (other === null) return;
    const timer = setTimeout(() => setLate(other), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [other]);
  return other !== null && late === other ? other : null;
}
