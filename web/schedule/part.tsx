import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';

type Props = {
  id: string;
  title: string;
  what: string;
  /** Null for those who only read. */
  submit: string | null;
  intent: string;
  children: ReactNode;
};

/** One part of the schedule as a form; people who may not change it read it. */
export function PartForm({ id, title, what, submit, intent, children }: Props) {
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby={id}>
        <h2 id={id} className="font-title text-xl font-semibold">
          {title}
        </h2>
        <p className="mt-1 mb-3 text-sm text-muted">{what}</p>
        <Form method="post" className="grid gap-4">
          <fieldset disabled={submit === null} className="grid min-w-0 gap-4">
            <legend className="sr-only">{title}</legend>
            {children}
          </fieldset>
          {submit ? (
            <div>
              <SubmitButton name="intent" value={intent} busy="Saving">
                {submit}
              </SubmitButton>
            </div>
          ) : null}
        </Form>
      </section>
    </Card>
  );
}
