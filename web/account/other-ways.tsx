import { paths } from '../paths.ts';
import { ButtonAnchor } from '../ui/button.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';

type Props = { next: string; providers: { key: string; name: string }[] };

/** The ways in that need no password: a passkey, and whoever vouches for people here. */
export function OtherWays({ next, providers }: Props) {
  return (
    <div className="grid gap-3">
      <PasskeySignIn next={next} />
      {providers.map(({ key, name }) => (
        <ButtonAnchor key={key} href={paths.signInWith(key, next)} look="plain" size="lg" wide>
          Continue with {name}
        </ButtonAnchor>
      ))}
    </div>
  );
}
