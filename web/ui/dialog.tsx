import { type ReactNode, useId, useRef } from 'react';
import { Button } from './button.tsx';

type Props = {
  /** The button that opens it. */
  opener: ReactNode;
  title: string;
  children: ReactNode;
  /** The form's own submit button, shown beside "Keep". */
  action: ReactNode;
  keep: string;
};

/** Says what will happen before it does. The browser's own command attributes open it when no script has arrived. */
export function ConfirmDialog({ opener, title, children, action, keep }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const commands = { commandfor: id, command: 'show-modal' };
  return (
    <>
      <Button
        look="quiet"
        className="text-emergency-ink"
        {...commands}
        onClick={() => open(dialog.current)}
      >
        {opener}
      </Button>
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={`${id}-title`}
        className="w-[min(28rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-6 shadow-float"
      >
        <h2 id={`${id}-title`} className="font-title text-xl font-semibold">
          {title}
        </h2>
        <div className="mt-2 text-muted">{children}</div>
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <form method="dialog">
            <Button type="submit" look="plain">
              {keep}
            </Button>
          </form>
          {action}
        </div>
      </dialog>
    </>
  );
}

/** For browsers that do not know the command attributes yet. */
function open(dialog: HTMLDialogElement | null): void {
  if (!('commandForElement' in HTMLButtonElement.prototype)) dialog?.showModal();
}
