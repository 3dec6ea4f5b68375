import { type ReactNode, useId } from 'react';
import { HEIGHT, WIDTH } from './scale.ts';

type Props = {
  /** Named and told for who cannot see it; whatever stands in it also stands in words near by. */
  title: string;
  desc: string;
  /** Along the left, from the top. */
  values: string[];
  /** Along the bottom; `each` stands under a column of its own, otherwise they are spread from end to end. */
  marks: string[];
  each?: boolean;
  children: ReactNode;
};

/**
 * A plot with its axes. Only the drawing stretches: words beside it keep their size and lines their width, on a phone as on a
 * desk.
 */
export function Plot({ title, desc, values, marks, each = false, children }: Props) {
  const id = useId();
  return (
    <div className="numeric grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <div aria-hidden className="flex flex-col justify-between text-right text-xs text-muted">
        {values.map((value) => (
          <span key={value}>{value}</span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        className="h-36 w-full overflow-visible border-b border-l border-line"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{desc}</desc>
        {children}
      </svg>
      <div
        aria-hidden
        className={`col-start-2 mt-1 text-xs text-muted ${each ? `grid text-center grid-cols-${marks.length}` : 'flex justify-between'}`}
      >
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
    </div>
  );
}
