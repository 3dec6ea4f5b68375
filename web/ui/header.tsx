import BellIcon from 'lucide-react/icons/bell';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { type ReactNode, useEffect, useRef } from 'react';
import { Form, Link, useLocation } from 'react-router';
import { paths } from '../paths.ts';
import { Icon } from './icon.tsx';

export type Reader = {
  first_name: string;
  staff: boolean;
  support: boolean;
  unread: number;
} | null;

export const SHELL = 'mx-auto w-full max-w-6xl px-4 sm:px-6';

function Brand() {
  return (
    <Link
      to={paths.home()}
      className="flex min-h-11 items-center font-title text-xl font-semibold tracking-tight text-brand"
    >
      FindMyVet
    </Link>
  );
}

/** The top of every page; `middle` is the page's own place in it. */
export function Header({
  reader,
  middle,
  wide,
}: {
  reader: Reader;
  middle?: ReactNode;
  wide?: boolean;
}) {
  const { pathname } = useLocation();
  return (
    <header className="print:hidden border-b border-line bg-page">
      <div
        className={`flex flex-wrap items-center gap-x-2 py-2 sm:gap-x-6 ${wide ? 'w-full px-4 sm:px-6' : SHELL}`}
      >
        <Brand />
        {middle ? (
          <div className="order-last w-full pb-2 md:order-none md:w-auto md:flex-1 md:pb-0">
            {middle}
          </div>
        ) : null}
        <nav aria-label="Main" className="ml-auto flex items-center sm:gap-3">
          {hasOwnSign(pathname) ? null : <EmergencyLink />}
          {reader ? <Bell unread={reader.unread} /> : null}
          {reader ? <AccountMenu reader={reader} /> : <SignInLink />}
        </nav>
      </div>
    </header>
  );
}

/** The home page has the strip below its form; the desk shows the clinic's own sign. */
const hasOwnSign = (pathname: string) => pathname === '/' || pathname.startsWith('/desk/');

function EmergencyLink() {
  return (
    <Link to={paths.emergency()} className="group flex min-h-11 items-center sm:px-1">
      <span className="flex items-center gap-1.5 rounded-full bg-emergency-soft px-2.5 py-1 text-xs font-semibold text-emergency-ink sm:gap-2 sm:px-3 sm:text-sm group-hover:underline">
        <span aria-hidden className="size-2 rounded-full bg-emergency" />
        Emergency
      </span>
    </Link>
  );
}

function Bell({ unread }: { unread: number }) {
  return (
    <Link
      to={paths.inbox()}
      aria-label={unread ? `Messages, ${unread} unread` : 'Messages'}
      className="relative flex h-11 w-9 items-center justify-center rounded-control hover:bg-brand-soft sm:w-11 hover:text-brand-ink"
    >
      <Icon of={BellIcon} />
      {unread ? (
        <span
          aria-hidden
          className="numeric absolute top-1 right-0.5 min-w-4.5 rounded-full bg-brand px-1 text-center text-xs leading-4.5 font-semibold text-on-brand"
        >
          {unread > 9 ? '9+' : unread}
        </span>
      ) : null}
    </Link>
  );
}

const NAV_LINK =
  'flex min-h-11 items-center rounded-control px-2 font-medium whitespace-nowrap hover:bg-brand-soft hover:text-brand-ink';

function SignInLink() {
  const { pathname, search } = useLocation();
  const next =
    pathname === '/' || pathname.startsWith('/sign-in') || pathname.startsWith('/register')
      ? null
      : `${pathname}${search}`;
  return (
    <Link to={paths.signIn(next)} className={NAV_LINK}>
      Sign in
    </Link>
  );
}

const MENU_ITEM =
  'flex min-h-11 w-full items-center rounded-control px-3 text-left font-medium hover:bg-brand-soft hover:text-brand-ink';

function AccountMenu({ reader }: { reader: NonNullable<Reader> }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const location = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the page changes.
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [location]);
  useEffect(() => closeOutside(menu.current), []);

  return (
    <details ref={menu} className="relative">
      <summary className={`${NAV_LINK} max-w-24 gap-1 sm:max-w-36`}>
        <span className="truncate">{reader.first_name}</span>
        <Icon of={ChevronDown} size={16} />
      </summary>
      <div className="absolute right-0 z-20 mt-1 w-52 rounded-card border border-line bg-surface p-2 shadow-float">
        {reader.staff ? (
          <Link to={paths.desk()} className={MENU_ITEM}>
            The desk
          </Link>
        ) : null}
        {reader.support ? (
          <Link to={paths.support()} className={MENU_ITEM}>
            Support
          </Link>
        ) : null}
        <Link to={paths.visits()} className={MENU_ITEM}>
          Your visits
        </Link>
        <Link to={paths.pets()} className={MENU_ITEM}>
          Your pets
        </Link>
        <Link to={paths.household()} className={MENU_ITEM}>
          Your household
        </Link>
        <Link to={paths.account()} className={MENU_ITEM}>
          Your account
        </Link>
        <Link to={paths.invoices()} className={MENU_ITEM}>
          Your invoices
        </Link>
        <Link to={paths.paymentMethods()} className={MENU_ITEM}>
          Payment methods
        </Link>
        <Link to={paths.emergency()} className={MENU_ITEM}>
          Emergency
        </Link>
        <Form method="post" action={paths.signOut()} className="mt-1 border-t border-line pt-1">
          <button type="submit" className={MENU_ITEM}>
            Sign out
          </button>
        </Form>
      </div>
    </details>
  );
}

/** Closes an open <details> on Escape or a press elsewhere, as menus do. */
export function closeOutside(details: HTMLDetailsElement | null): (() => void) | undefined {
  if (!details) return;
  const press = (event: Event) => {
    if (details.open && !details.contains(event.target as Node)) details.open = false;
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  document.addEventListener('pointerdown', press);
  document.addEventListener('keydown', key);
  return () => {
    document.removeEventListener('pointerdown', press);
    document.removeEventListener('keydown', key);
  };
}
