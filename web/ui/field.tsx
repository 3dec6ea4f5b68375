import ChevronDown from 'lucide-react/icons/chevron-down';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

type Outer = { label: string; error?: string; hint?: ReactNode; className?: string };

const CONTROL =
  'block w-full rounded-control border bg-surface px-3.5 text-base text-ink transition-colors duration-150 hover:border-ink';
const LABEL = 'pointer-events-none absolute left-[15px] top-2 text-xs text-muted';
const border = (error?: string) => (error ? 'border-emergency' : 'border-outline');

/** What every control shares: its name inside the outline, the error or hint right below it. */
function Outline({
  id,
  label,
  error,
  hint,
  className,
  children,
}: Outer & { id: string; children: ReactNode }) {
  return (
    <div className={className}>
      <div className="relative">
        <label htmlFor={id} className={LABEL}>
          {label}
        </label>
        {children}
      </div>
      {error ? <FieldError id={`${id}-error`}>{sentence(label, error)}</FieldError> : null}
      {hint && !error ? (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** The domain says "is required" of a field; beside it we say of which. */
const sentence = (label: string, error: string) =>
  /^\p{Ll}/u.test(error) ? `${label.replace(/[,?].*$/, '')} ${error}.` : error;

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-emergency-ink">
      <Icon of={CircleAlert} size={16} className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}

const described = (id: string, error?: string, hint?: ReactNode) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error ? `${id}-error` : hint ? `${id}-hint` : undefined,
});

export function TextField({
  label,
  error,
  hint,
  className,
  trailing,
  ...rest
}: ComponentProps<'input'> & Outer & { trailing?: ReactNode }) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Outline {...{ id, label, error, hint, className }}>
      <input
        type="text"
        {...rest}
        id={id}
        {...described(id, error, hint)}
        className={`${CONTROL} ${border(error)} h-14 pt-5.5 pb-1.5 ${trailing ? 'pr-13' : ''}`}
      />
      {trailing}
    </Outline>
  );
}

export function TextArea({
  label,
  error,
  hint,
  className,
  ...rest
}: ComponentProps<'textarea'> & Outer) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Outline {...{ id, label, error, hint, className }}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        {...described(id, error, hint)}
        className={`${CONTROL} ${border(error)} min-h-24 pt-7 pb-2`}
      />
    </Outline>
  );
}

export function Select({
  label,
  error,
  hint,
  className,
  ...rest
}: ComponentProps<'select'> & Outer) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Outline {...{ id, label, error, hint, className }}>
      <select
        {...rest}
        id={id}
        {...described(id, error, hint)}
        className={`${CONTROL} ${border(error)} h-14 appearance-none truncate pt-5 pr-10 pb-1`}
      />
      <Icon
        of={ChevronDown}
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
      />
    </Outline>
  );
}
