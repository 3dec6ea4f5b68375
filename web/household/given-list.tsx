import { Form } from 'react-router';
import type { PetShare } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { Button, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { RowFold } from '../ui/fold.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import { TermsFields } from './terms-fields.tsx';
import { termsWords } from './words.ts';

type Props = {
  shares: PetShare[];
  today: string;
  /** What a change of one of them was refused for. */
  refused: { values: Values; errors: Record<string, string> } | null;
};

/** With whom the reader's own pets are. */
export function GivenList({ shares, today, refused }: Props) {
  if (shares.length === 0) return null;
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">Your pets are also with</h2>
      <ul className="mt-2 divide-y divide-line">
        {shares.map((share) => {
          const mine = refused?.values.id === share.id ? refused : null;
          return (
            <li key={share.id} className="py-3">
              <div className="flex items-center gap-4">
                <PetPicture id={share.pet.id} species={share.pet.species_name} />
                <p className="min-w-0 break-words">
                  <strong className="font-semibold">{share.person.name}</strong> and{' '}
                  {share.pet.name}
                  <br />
                  <span className="numeric text-sm text-muted">{termsWords(share)}</span>
                </p>
              </div>
              <div className="mt-1 flex flex-wrap items-start gap-x-5">
                <RowFold
                  open={mine !== null}
                  title={
                    <>
                      Change<span className="sr-only">, {who(share)}</span>
                    </>
                  }
                >
                  <Form method="post" className="mt-2 grid gap-4">
                    <Named share={share} />
                    <TermsFields
                      today={today}
                      values={mine?.values ?? valuesOf(share)}
                      errors={mine?.errors ?? {}}
                    />
                    <div>
                      <SubmitButton name="intent" value="change" look="plain" busy="Saving">
                        Save
                      </SubmitButton>
                    </div>
                  </Form>
                </RowFold>
                {share.role === 'co_owner' ? <Give share={share} /> : null}
                <TakeOff share={share} />
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const who = ({ person, pet }: PetShare) => `${person.name} and ${pet.name}`;

const valuesOf = ({ role, starts_on, ends_on, may_book }: PetShare): Values => ({
  role,
  starts_on,
  ends_on: ends_on ?? '',
  may_book: role === 'sitter' && may_book ? 'yes' : '',
});

/** Which share a form is about. */
export function Named({ share }: { share: PetShare }) {
  return (
    <>
      <input type="hidden" name="id" value={share.id} />
      <input type="hidden" name="pet_id" value={share.pet.id} />
    </>
  );
}

function TakeOff({ share }: { share: PetShare }) {
  const { person, pet } = share;
  return (
    <ConfirmDialog
      opener="Take off"
      title={`Take ${person.name} off ${pet.name}?`}
      keep="Keep"
      action={
        <Form method="post">
          <Named share={share} />
          <Button type="submit" name="intent" value="end" look="danger">
            Take off
          </Button>
        </Form>
      }
    >
      They see {pet.name} no more from then on. Visits ahead that they booked stay booked and become
      yours, with what late cancelling would cost.
    </ConfirmDialog>
  );
}

function Give({ share }: { share: PetShare }) {
  const { person, pet } = share;
  return (
    <ConfirmDialog
      opener="Make them the owner"
      title={`Give ${pet.name} to ${person.name}?`}
      keep="Not now"
      action={
        <Form method="post">
          <Named share={share} />
          <Button type="submit" name="intent" value="transfer" look="danger">
            Give {pet.name}
          </Button>
        </Form>
      }
    >
      {person.name} says from then on who shares {pet.name}. You stay as co-owner, and only they can
      give {pet.name} back.
    </ConfirmDialog>
  );
}
