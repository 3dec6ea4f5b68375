import { ButtonLink } from '../ui/button.tsx';
import { NarrowPage } from './narrow-page.tsx';

/** A link of a mail that leads nowhere any more, and where to get another. */
export function LinkGone({ to, again }: { to: string; again: string }) {
  return (
    <NarrowPage
      title="This link is used up"
      intro="A link works once and not for long. Nothing has changed."
    >
      <ButtonLink to={to} size="lg" wide>
        {again}
      </ButtonLink>
    </NarrowPage>
  );
}
