import { Form } from 'react-router';
import { clock, shortDate } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';

type Item = {
  id: string;
  name?: string;
  starts_on: string;
  starts_at?: string | null;
  ends_on: string;
  ends_at?: string | null;
  reason: string | null;
};

type Props = { title: string; none: string; remove: string; admin: boolean; items: Item[] };

/** Closed days or absences that are coming, each with a way to take it back. */
export function DatedList({ title, none, remove, admin, items }: Props) {
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">{title}</h2>
      {items.length === 0 ? (
        <p className="mt-2 text-muted">{none}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {items.map((item) => (
            <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <span className="numeric">
                {item.name ? <strong className="font-semibold">{item.name}, </strong> : null}
                {span(item)}
                {item.reason ? <span className="text-muted">, {item.reason}</span> : null}
              </span>
              {admin ? (
                <Form method="post">
                  <input type="hidden" name="id" value={item.id} />
                  <SubmitButton
                    name="intent"
                    value={remove}
                    look="quiet"
                    aria-label={`Remove ${item.name ?? ''} ${span(item)}`}
                  >
                    Remove
                  </SubmitButton>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** 'Fri, Dec 25' or 'Thu, Dec 24, 12:00 PM to Fri, Jan 1'. */
function span({ starts_on, starts_at, ends_on, ends_at }: Item): string {
  const from = starts_at ? `${shortDate(starts_on)}, ${clock(starts_at)}` : shortDate(starts_on);
  if (starts_on === ends_on) return ends_at ? `${from} to ${clock(ends_at)}` : from;
  return `${from} to ${shortDate(ends_on)}${ends_at ? `, ${clock(ends_at)}` : ''}`;
}
