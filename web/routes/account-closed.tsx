import { NarrowPage } from '../account/narrow-page.tsx';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import type { Route } from './+types/account-closed';

export const meta: Route.MetaFunction = () => [{ title: 'Your account is closed · FindMyVet' }];

export default function AccountClosed() {
  return (
    <NarrowPage
      title="Your account is closed"
      intro="Nothing here names you any more. Should you need a vet again, you are welcome."
    >
      <ButtonLink to={paths.home()} size="lg" wide>
        Find a vet
      </ButtonLink>
    </NarrowPage>
  );
}
