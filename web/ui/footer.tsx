import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { SHELL } from './header.tsx';

const LINK = 'flex min-h-11 items-center hover:text-ink hover:underline';

export function Footer() {
  return (
    <footer className="print:hidden mt-16 border-t border-line">
      <div
        className={`${SHELL} flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-4 text-sm text-muted`}
      >
        <p>Booked times are held at the clinic the moment you see your code.</p>
        <nav aria-label="More" className="flex flex-wrap gap-x-6">
          <Link to={paths.home()} className={LINK}>
            Find a vet
          </Link>
          <Link to={paths.emergency()} className={LINK}>
            Emergency
          </Link>
          <Link to={paths.listClinic()} className={LINK}>
            List your clinic
          </Link>
          <Link to={paths.desk()} className={LINK}>
            For clinics
          </Link>
        </nav>
      </div>
    </footer>
  );
}
