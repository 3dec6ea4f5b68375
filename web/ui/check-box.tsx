import type { ComponentProps, ReactNode } from 'react';

/** One thing to say yes to. */
export function CheckBox({ children, ...rest }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" {...rest} className="size-5 shrink-0 accent-brand" />
      {children}
    </label>
  );
}
