import type { ReactNode } from 'react';
import { Silhouette, type SilhouetteOf } from './pet-silhouette.tsx';

type Props = { title: string; children: ReactNode; action?: ReactNode; of?: SilhouetteOf[] };

/** Nothing here yet: one sentence on what to do next, and one button. */
export function EmptyState({ title, children, action, of = ['cat'] }: Props) {
  return (
    <div className="flex flex-col items-center rounded-card border border-line bg-surface px-6 py-12 text-center">
      <div aria-hidden className="tint-0 tinted mb-6 flex items-end rounded-full px-8 pt-4">
        {of.map((species) => (
          <Silhouette key={species} of={species} className="-mx-1 size-16" />
        ))}
      </div>
      <h2 className="font-title text-xl font-semibold">{title}</h2>
      <p className="mt-2 max-w-md text-muted">{children}</p>
      {action ? <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
