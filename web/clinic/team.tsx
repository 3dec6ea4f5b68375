import BadgeCheck from 'lucide-react/icons/badge-check';
import type { ClinicProfile } from '../contract.ts';
import { fullDate } from '../format.ts';
import { Icon } from '../ui/icon.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { Rating } from '../ui/rating.tsx';

export function Team({ team }: { team: ClinicProfile['team'] }) {
  if (team.length === 0)
    return <p className="text-muted">The clinic has not named its vets yet.</p>;
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {team.map(
        ({
          vet_id,
          name,
          specialty,
          years_experience,
          bio,
          photo_url,
          is_verified,
          certifications,
          rating,
          review_count,
        }) => (
          <li key={vet_id} className="flex gap-3">
            <Monogram id={vet_id} name={name.replace(/^Dr\.?\s+/, '')} src={photo_url} size="sm" />
            <div className="min-w-0">
              <h3 className="font-semibold">{name}</h3>
              <p className="text-sm text-muted">
                {[specialty, years_experience ? `${years_experience} years a vet` : null]
                  .filter(Boolean)
                  .join(', ') || 'General practice'}
              </p>
              {review_count ? (
                <p className="mt-0.5">
                  <Rating rating={rating} count={review_count} />
                </p>
              ) : null}
              {is_verified ? (
                <p className="mt-0.5 flex items-center gap-1 text-sm text-brand-ink">
                  <Icon of={BadgeCheck} size={16} /> License checked
                </p>
              ) : null}
              {certifications.map((one) => (
                <p key={`${one.name} ${one.issued_on}`} className="mt-0.5 text-sm">
                  {one.name}
                  <span className="text-muted">, {one.issuer}</span>
                  {one.is_verified ? (
                    <span className="text-brand-ink">, verified</span>
                  ) : one.valid_to ? (
                    <span className="text-muted">, held until {fullDate(one.valid_to)}</span>
                  ) : null}
                </p>
              ))}
              {bio ? <p className="mt-1.5 text-sm">{bio}</p> : null}
            </div>
          </li>
        ),
      )}
    </ul>
  );
}
