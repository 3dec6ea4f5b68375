import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Banner } from '../ui/banner.tsx';
import { Icon } from '../ui/icon.tsx';
import type { DayProblem } from './day-actions.ts';

type Props = {
  /** What it shows; focus moves here when that changes. */
  of: string;
  title: string;
  subtitle?: string;
  picture?: ReactNode;
  close: string;
  problem?: DayProblem | null;
  children: ReactNode;
};

/** What stands beside the day, on a phone a sheet from below: a visit, a time, or a form about the day. */
export function Panel({ of, title, subtitle, picture, close, problem, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when another thing is shown.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [of]);
  return (
    <aside
      aria-labelledby="panel"
      className="shrink-0 border-line bg-surface p-5 shadow-float max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[80dvh] max-lg:overflow-y-auto max-lg:rounded-t-card max-lg:border-t lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:w-88 lg:overflow-y-auto lg:rounded-card lg:border"
    >
      <div className="flex items-start gap-3">
        {picture}
        <div className="min-w-0 flex-1">
          <h2
            ref={heading}
            id="panel"
            tabIndex={-1}
            className="font-title text-xl font-semibold outline-none"
          >
            {title}
          </h2>
          {subtitle ? <p className="numeric text-muted">{subtitle}</p> : null}
        </div>
        <Link
          to={close}
          preventScrollReset
          aria-label="Close"
          className="-mt-2 -mr-2 flex size-11 items-center justify-center rounded-control text-muted hover:bg-brand-soft"
        >
          <Icon of={X} />
        </Link>
      </div>
      {problem ? (
        <div className="mt-4">
          <Banner tone="caution" title={problem.title}>
            {problem.what}
          </Banner>
        </div>
      ) : null}
      {children}
    </aside>
  );
}
