import { Link } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { ago } from '../format.ts';
import { paths } from '../paths.ts';
import { SupportPage } from '../support/support-page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/support-audit';

export const meta: Route.MetaFunction = () => [{ title: 'Audit trail · Support · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const query = (name: string) => url.searchParams.get(name);
    const [actor, subject, cursor] = [query('actor'), query('subject'), query('cursor')];
    const trail = await domain.support.readTrail(ctx, {
      ...(actor ? { actor_id: idParam(actor) } : {}),
      ...(subject ? { subject_id: idParam(subject) } : {}),
      ...(cursor ? { cursor } : {}),
    });
    const now = ctx.now.toISOString();
    return {
      rows: trail.data.map((row) => ({ ...row, ago: ago(row.created_at, now) })),
      next: trail.next_cursor,
      asked: { actor, subject },
    };
  });

export default function Audit({ loaderData: { rows, next, asked } }: Route.ComponentProps) {
  const narrowed = asked.actor || asked.subject;
  return (
    <SupportPage part="audit" title="Audit trail">
      {narrowed ? (
        <p className="mb-4">
          <Link
            to={paths.supportAudit()}
            className="inline-flex min-h-11 items-center font-semibold text-brand-ink hover:underline"
          >
            Show all of it
          </Link>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title="Nothing was done yet" of={['bird']}>
          Whatever support and clinics' admins do is written down here.
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-card border border-line bg-surface">
          {rows.map((row) => (
            <li key={row.id} className="grid gap-1 p-4">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <strong className="font-semibold">{deed(row.action)}</strong>
                <span className="text-sm text-muted">
                  {row.actor ? (
                    <Link
                      to={paths.supportAudit({ actor: row.actor.id })}
                      className="underline underline-offset-4 hover:text-ink"
                    >
                      {row.actor.name}
                    </Link>
                  ) : (
                    'The system'
                  )}
                  , {row.ago}
                  {row.clinic ? `, ${row.clinic.name}` : ''}
                </span>
              </p>
              {row.reason ? <p className="break-words text-muted">{row.reason}</p> : null}
            </li>
          ))}
        </ol>
      )}
      {next ? (
        <div className="mt-6 flex justify-center">
          <ButtonLink to={paths.supportAudit({ ...asked, cursor: next })} look="plain">
            More
          </ButtonLink>
        </div>
      ) : null}
    </SupportPage>
  );
}

/** 'staff.role_changed' as 'Staff: role changed'. */
function deed(action: string): string {
  const words = action.replace('.', ': ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
