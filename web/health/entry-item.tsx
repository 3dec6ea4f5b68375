import type { ReactNode } from 'react';
import { vaccinationState } from '#domain/health/health.ts';
import type { HealthEntry } from '../contract.ts';
import { fullDate } from '../format.ts';
import { Badge } from '../ui/badge.tsx';
import { STATES, weightWords, writer } from './words.ts';

type Props = {
  entry: HealthEntry;
  entries: HealthEntry[];
  today: string;
  /** How the owners' side is told here. */
  owner: string;
  /** Where its document is. */
  document?: string | undefined;
  children?: ReactNode;
};

/** One entry: what, when, by whom; struck out, it stays to be read. */
export function EntryItem({ entry, entries, today, owner, document, children }: Props) {
  const struck = entry.struck_at !== null;
  const state =
    entry.kind === 'vaccination' && !struck ? vaccinationState(entry, entries, today) : null;
  const facts = [
    fullDate(entry.noted_on),
    entry.given_by,
    entry.batch ? `batch ${entry.batch}` : null,
    writer(entry, owner),
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-center gap-x-4 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <strong className={`font-semibold ${struck ? 'text-muted line-through' : ''}`}>
            {struck ? <span className="sr-only">Struck out: </span> : null}
            {entry.weight_kg === null ? entry.title : weightWords(entry.weight_kg)}
          </strong>
          {state ? (
            <Badge tone={STATES[state].tone} dot={state !== 'replaced'}>
              {STATES[state].words}
            </Badge>
          ) : null}
          {entry.due_on && !struck && state !== 'replaced' ? (
            <span className="numeric text-sm">again by {fullDate(entry.due_on)}</span>
          ) : null}
          {document && entry.file ? (
            <a
              href={document}
              className="inline-flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
            >
              {entry.file === 'pdf' ? 'Save the PDF' : 'Open the picture'}
              <span className="sr-only"> of {entry.title}</span>
            </a>
          ) : null}
        </p>
        <p className="numeric text-sm text-muted">{facts.join(', ')}</p>
        {entry.details ? <p className="mt-1 whitespace-pre-line">{entry.details}</p> : null}
        {entry.struck_reason ? (
          <p className="mt-1 text-sm text-muted">Struck out: {entry.struck_reason}</p>
        ) : null}
      </div>
      {children}
    </li>
  );
}
