/** What being in line means, before anybody joins. */
export function HowItWorks({ moves }: { moves?: string }) {
  return (
    <ol className="mb-6 grid gap-1.5 text-muted">
      <li>First come, first served. When a time opens, we keep it for you for 15 minutes.</li>
      <li>
        {moves
          ? `Accepting moves ${moves}'s visit there. Until then you keep the time you have.`
          : 'Accepting books it. Until then nothing is booked.'}
      </li>
      <li>You can leave the line whenever you like.</li>
    </ol>
  );
}
