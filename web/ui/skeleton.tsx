export const upTo = (count: number) => [...Array(count).keys()];

/** A quiet grey block in the shape of what is on its way. */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`block rounded-control bg-line/60 ${className}`} />;
}

/** A clinic card on its way. */
export function ClinicSkeleton() {
  return (
    <div
      aria-hidden
      className="grid grid-cols-[auto_1fr] items-center gap-4 rounded-card border border-line bg-surface p-4"
    >
      <Skeleton className="size-16 sm:size-18" />
      <div className="grid gap-2">
        <Skeleton className="h-5 w-3/5" />
        <Skeleton className="h-4 w-2/5" />
      </div>
      <div className="col-span-2 grid grid-cols-2 gap-2 sm:col-span-1 sm:col-start-2 sm:flex">
        <PillSkeletons count={3} className="sm:w-32" />
      </div>
    </div>
  );
}

/** Times on their way. */
export function PillSkeletons({ count, className = '' }: { count: number; className?: string }) {
  return upTo(count).map((index) => (
    <Skeleton key={index} className={`h-13 rounded-full! ${className}`} />
  ));
}

/** Rows of a list on their way, each with a picture when `pictures` says so. */
export function RowSkeletons({ count, pictures }: { count: number; pictures?: boolean }) {
  return (
    <div aria-hidden className="divide-y divide-line rounded-card border border-line bg-surface">
      {upTo(count).map((index) => (
        <div key={index} className="flex items-center gap-4 p-4">
          {pictures ? <Skeleton className="size-11 shrink-0 rounded-full!" /> : null}
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-4 w-3/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
