import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';
import { ClinicSkeleton, PillSkeletons, RowSkeletons, Skeleton, upTo } from '../ui/skeleton.tsx';

const LISTS = /^\/(visits|pets|household|invoices|notifications|payment-methods|calendar)$/;

type Width = 'narrow' | 'full' | 'window';

function shapeOf(path: string): { shape: ReactNode; width?: Width } {
  if (path === '/search') return { shape: <ResultsShape /> };
  if (/^\/clinics\/[^/]+$/.test(path)) return { shape: <ClinicShape /> };
  if (/^\/desk\/[^/]+(\/week)?$/.test(path)) return { shape: <DayShape />, width: 'window' };
  if (/^\/(desk|support)\b/.test(path)) return { shape: <ListShape wide /> };
  if (LISTS.test(path)) return { shape: <ListShape /> };
  return { shape: <FormShape />, width: 'narrow' };
}

/** What the page that is on its way will look like, so that nothing jumps when it comes. */
export function WaitingPage({ path }: { path: string }) {
  const { shape, width } = shapeOf(path);
  return (
    <Page width={width ?? 'full'} busy>
      <p role="status" className="sr-only">
        One moment, the page is on its way.
      </p>
      {shape}
    </Page>
  );
}

const TITLE = 'h-8 w-56 max-w-full';

function ResultsShape() {
  return (
    <div className="grid gap-3 pt-6 sm:pt-8">
      <Skeleton className="mb-2 h-8 w-80 max-w-full" />
      <ClinicSkeleton />
      <ClinicSkeleton />
      <ClinicSkeleton />
      <ClinicSkeleton />
    </div>
  );
}

function ClinicShape() {
  return (
    <div className="grid gap-x-12 gap-y-10 pt-6 sm:pt-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
      <div>
        <div className="flex items-start gap-4 sm:gap-6">
          <Skeleton className="size-18 shrink-0 rounded-card! sm:size-22" />
          <div className="grid flex-1 gap-3">
            <Skeleton className="h-8 w-4/5" />
            <Skeleton className="h-4 w-2/5" />
          </div>
        </div>
        <Skeleton className="mt-6 h-4 w-3/5" />
        <Skeleton className="mt-3 h-4 w-2/5" />
      </div>
      <div className="rounded-card border border-line bg-surface p-4 sm:p-5">
        <Skeleton className="h-6 w-32" />
        <Skeleton className="mt-4 h-14" />
        <Skeleton className="mt-3 h-14" />
        <div className="mt-6 grid grid-cols-3 gap-2">
          <PillSkeletons count={6} />
        </div>
      </div>
    </div>
  );
}

function DayShape() {
  return (
    <div className="py-5">
      <Skeleton className={TITLE} />
      <div className="mt-6 grid gap-4 lg:hidden">
        <RowSkeletons count={6} />
      </div>
      <div className="mt-6 grid grid-cols-[4.5rem_1fr_1fr_1fr] overflow-hidden rounded-card border border-line bg-surface max-lg:hidden">
        {upTo(44).map((index) => (
          <span
            key={index}
            className="h-14 border-t border-l border-line p-1 nth-[4n+1]:border-l-0 nth-[-n+4]:border-t-0"
          >
            {index % 4 === 0 || index % 5 === 0 ? null : <Skeleton className="size-full" />}
          </span>
        ))}
      </div>
    </div>
  );
}

function ListShape({ wide }: { wide?: boolean }) {
  return (
    <div className={`${wide ? '' : 'mx-auto max-w-3xl'} pt-8 sm:pt-12`}>
      <Skeleton className={TITLE} />
      <div className="mt-6">
        <RowSkeletons count={wide ? 6 : 5} pictures={!wide} />
      </div>
    </div>
  );
}

function FormShape() {
  return (
    <div className="pt-8 sm:pt-12">
      <Skeleton className={TITLE} />
      <Skeleton className="mt-4 h-4 w-4/5" />
      <div className="mt-6 grid gap-4 rounded-card border border-line bg-surface p-5 sm:p-6">
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-11 w-32" />
      </div>
    </div>
  );
}
