/** A quiet grey block in the shape of what is on its way. */
function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`block rounded-control bg-line/60 ${className}`} />;
}

/** A clinic card on its way. */
export function ClinicSkeleton() {
  return (
    <div aria-hidden className="flex gap-4 rounded-card border border-line bg-surface p-4">
      <Skeleton className="size-16 sm:size-18" />
      <div className="grid flex-1 content-center gap-2">
        <Skeleton className="h-5 w-3/5" />
        <Skeleton className="h-4 w-2/5" />
      </div>
    </div>
  );
}
