/** Whether a page follows what others do: 'live', or 'reconnecting'. */
export function LiveWord({ children }: { children: string }) {
  return (
    <p role="status" className="flex items-center gap-1.5 text-xs text-muted">
      {children ? (
        <span
          aria-hidden
          className={`size-1.5 rounded-full ${children === 'live' ? 'bg-brand' : 'bg-caution'}`}
        />
      ) : null}
      {children}
    </p>
  );
}
