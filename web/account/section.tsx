import { type ReactNode, useId } from 'react';
import { Card } from '../ui/card.tsx';

type Props = { title: string; what?: ReactNode; children: ReactNode };

/** One matter of the account on a card of its own. */
export function Section({ title, what, children }: Props) {
  const id = useId();
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby={id}>
        <h2 id={id} className="font-title text-xl font-semibold">
          {title}
        </h2>
        {what ? <p className="mt-1 text-sm text-muted">{what}</p> : null}
        <div className="mt-4 grid gap-4">{children}</div>
      </section>
    </Card>
  );
}
