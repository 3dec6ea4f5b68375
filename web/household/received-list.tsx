import { Form, Link } from 'react-router';
import type { PetShare } from '../contract.ts';
import { paths } from '../paths.ts';
import { Button, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import { Named } from './given-list.tsx';
import { termsWords } from './words.ts';

type Props = { shares: PetShare[]; today: string };

/** Whose pets the reader shares. */
export function ReceivedList({ shares, today }: Props) {
  if (shares.length === 0) return null;
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">You look after</h2>
      <ul className="mt-2 divide-y divide-line">
        {shares.map((share) => (
          <li key={share.id} className="py-3">
            <div className="flex items-center gap-4">
              <PetPicture id={share.pet.id} species={share.pet.species_name} />
              <p className="min-w-0 break-words">
                {isNow(share, today) ? (
                  <Link
                    to={paths.pet(share.pet.id)}
                    className="font-semibold underline underline-offset-4 hover:no-underline"
                  >
                    {share.pet.name}
                  </Link>
                ) : (
                  <strong className="font-semibold">{share.pet.name}</strong>
                )}
                , with {share.owner.name}
                <br />
                <span className="numeric text-sm text-muted">{termsWords(share)}</span>
              </p>
            </div>
            <div className="mt-1 flex flex-wrap items-center gap-x-5">
              <Form method="post">
                <Named share={share} />
                <input
                  type="hidden"
                  name="wants_messages"
                  value={share.wants_messages ? 'no' : 'yes'}
                />
                <SubmitButton name="intent" value="messages" look="quiet" className="text-left">
                  {share.wants_messages
                    ? `Stop messages about ${share.pet.name}’s visits`
                    : `Get messages about ${share.pet.name}’s visits`}
                </SubmitButton>
              </Form>
              <ConfirmDialog
                opener="Leave"
                title={`Leave ${share.pet.name}?`}
                keep="Stay"
                action={
                  <Form method="post">
                    <Named share={share} />
                    <Button type="submit" name="intent" value="end" look="danger">
                      Leave {share.pet.name}
                    </Button>
                  </Form>
                }
              >
                You see {share.pet.name} no more from then on. Visits ahead that you booked stay
                booked, and {share.owner.name} has them then.
              </ConfirmDialog>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const isNow = ({ starts_on, ends_on }: PetShare, today: string) =>
  starts_on <= today && (ends_on === null || ends_on >= today);
