import type { ReactNode } from 'react';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';

type Props = { title: string; intro?: ReactNode; children: ReactNode; below?: ReactNode };

/** A page with one question on one card. */
export function NarrowPage({ title, intro, children, below }: Props) {
  return (
    <Page width="narrow">
      <div className="mx-auto max-w-md pt-10 pb-10 sm:pt-16">
        <Title>{title}</Title>
        {intro ? <p className="mt-2 text-muted">{intro}</p> : null}
        <Card className="mt-6 p-5 sm:p-6">{children}</Card>
        {below ? <div className="mt-6 text-center">{below}</div> : null}
      </div>
    </Page>
  );
}
