import type { ReactNode } from 'react';

/** One quiet thing that can be done, folded until it is wanted; opens by itself where it was refused. */
export function Fold({
  title,
  open,
  children,
}: {
  title: string;
  open: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group border-t border-line print:hidden">
      <summary className="flex min-h-11 items-center justify-between font-semibold text-brand-ink hover:underline">
        <span>{title}</span>
        <span aria-hidden className="text-lg group-open:hidden">
          +
        </span>
        <span aria-hidden className="hidden text-lg group-open:inline">
          −
        </span>
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}

/** The same at the end of a row; opened, it takes the whole width below it. */
export function RowFold({
  title,
  open,
  className = '',
  children,
}: {
  title: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={`open:order-last open:w-full ${className}`}>
      <summary className="flex min-h-11 w-fit items-center font-semibold text-brand-ink underline-offset-4 hover:underline">
        {title}
      </summary>
      {children}
    </details>
  );
}
