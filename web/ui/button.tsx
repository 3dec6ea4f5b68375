import type { ComponentProps } from 'react';
import { Link, useNavigation } from 'react-router';

const BASE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control py-2 text-center font-semibold leading-tight transition-colors duration-150 ease-out disabled:opacity-60';

const LOOKS = {
  strong: 'px-5 bg-brand text-on-brand hover:bg-brand-strong',
  plain: 'px-5 border border-outline bg-surface text-ink hover:border-ink hover:bg-page',
  // Without an outline its words are its edge, which stands in line with what is around it.
  quiet: 'px-2 text-brand-ink underline-offset-4 hover:underline',
  danger: 'px-5 bg-emergency text-on-emergency hover:opacity-90',
} as const;

type Look = { look?: keyof typeof LOOKS; wide?: boolean; size?: 'md' | 'lg' };

const classes = ({ look = 'strong', wide, size = 'md' }: Look, more = '') =>
  `${BASE} ${LOOKS[look]} ${wide ? 'w-full' : look === 'quiet' ? '-mx-2' : ''} ${size === 'lg' ? 'min-h-12' : ''} ${more}`;

export function Button({ look, wide, size, className, ...rest }: ComponentProps<'button'> & Look) {
  return <button type="button" className={classes({ look, wide, size }, className)} {...rest} />;
}

/** Sends its form, and waits visibly while that form is on its way so it cannot be sent twice. */
export function SubmitButton({
  busy,
  disabled,
  children,
  ...rest
}: ComponentProps<'button'> & Look & { busy?: string }) {
  const navigation = useNavigation();
  const sending =
    navigation.state === 'submitting' &&
    (rest.name === undefined || navigation.formData?.get(rest.name) === rest.value);
  return (
    <Button type="submit" disabled={sending || disabled} {...rest}>
      {sending && busy ? busy : children}
    </Button>
  );
}

export function ButtonLink({
  look,
  wide,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={classes({ look, wide, size }, className)} {...rest} />;
}

/** A button that leaves the site or dials. */
export function ButtonAnchor({ look, wide, size, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a className={classes({ look, wide, size }, className)} {...rest} />;
}
