import { type ReactNode, useId } from 'react';
import { Card } from '../ui/card.tsx';

type Props = {
  title: string;
  /** What exactly is counted, in one line. */
  definition: string;
  csv: string;
  columns: string[];
  /** The first cell of each names its row. */
  rows: string[][];
  children: ReactNode;
};

/** One figure: its plot, what it counts, and behind it the numbers, to read or to take along. */
export function FigureCard({ title, definition, csv, columns, rows, children }: Props) {
  const id = useId();
  return (
    <Card className="mb-5 break-inside-avoid p-5 sm:p-6">
      <section aria-labelledby={id}>
        <h2 id={id} className="mb-4 font-title text-xl font-semibold">
          {title}
        </h2>
        {children}
        <p className="mt-4 text-sm text-muted">{definition}</p>
        <div className="flex flex-wrap items-start justify-between gap-x-6 text-sm print:hidden">
          <details className="min-w-0 flex-1">
            <summary className="flex min-h-11 w-fit items-center font-semibold text-brand-ink hover:underline">
              Show the figures<span className="sr-only"> of {title}</span>
            </summary>
            <section
              aria-label={`Figures of ${title}`}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a year of weeks scrolls, by keyboard too.
              tabIndex={0}
              className="max-h-96 overflow-auto"
            >
              <table className="numeric w-full text-left">
                <thead className="text-muted">
                  <tr>
                    {columns.map((column, index) => (
                      <th
                        key={column}
                        scope="col"
                        className={`py-2 font-medium ${index > 0 ? 'pl-3 text-right' : ''}`}
                      >
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([name, ...cells]) => (
                    <tr key={name} className="border-t border-line">
                      <th scope="row" className="py-2 font-normal">
                        {name}
                      </th>
                      {cells.map((cell, index) => (
                        <td key={columns[index + 1]} className="py-2 pl-3 text-right">
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
          <a
            href={csv}
            download
            className="flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
          >
            CSV<span className="sr-only"> of {title}</span>
          </a>
        </div>
      </section>
    </Card>
  );
}
