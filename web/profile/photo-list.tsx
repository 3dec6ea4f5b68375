import { Form } from 'react-router';
import type { ClinicPhoto } from '../contract.ts';
import { Photo } from '../pictures/photo.tsx';
import { Badge } from '../ui/badge.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';

type Props = {
  photos: ClinicPhoto[];
  admin: boolean;
  /** What came back of the photo that was described anew. */
  refused: { id: string; alt_text: string; errors: Record<string, string> } | null;
};

/** The photos in order, each with its words and its place. */
export function PhotoList({ photos, admin, refused }: Props) {
  return (
    <ol className="grid gap-4">
      {photos.map((photo, index) => {
        const answer = refused?.id === photo.id ? refused : null;
        return (
          <li key={photo.id}>
            <Card className="grid gap-4 p-4 sm:grid-cols-[12rem_1fr]">
              <div>
                <Photo
                  photo={photo}
                  sizes="12rem"
                  className="aspect-4/3 w-full rounded-control bg-sunken object-cover"
                />
                {index === 0 ? (
                  <p className="mt-2">
                    <Badge tone="good">Cover</Badge>
                  </p>
                ) : null}
              </div>
              {admin ? (
                <Form method="post" className="grid content-start gap-3">
                  <input type="hidden" name="id" value={photo.id} />
                  <TextField
                    label="What is to be seen"
                    name="alt_text"
                    required
                    maxLength={300}
                    defaultValue={answer?.alt_text ?? photo.alt_text}
                    error={answer?.errors.alt_text}
                  />
                  <div className="flex flex-wrap gap-2">
                    <SubmitButton name="intent" value="describe" look="plain">
                      Save words
                    </SubmitButton>
                    {index > 1 ? (
                      <SubmitButton name="intent" value="move 1" look="plain">
                        Make it the cover
                      </SubmitButton>
                    ) : null}
                    {index > 0 ? (
                      <SubmitButton name="intent" value={`move ${index}`} look="plain">
                        Earlier
                      </SubmitButton>
                    ) : null}
                    {index < photos.length - 1 ? (
                      <SubmitButton name="intent" value={`move ${index + 2}`} look="plain">
                        Later
                      </SubmitButton>
                    ) : null}
                    <SubmitButton name="intent" value="remove" look="quiet" formNoValidate>
                      Remove
                    </SubmitButton>
                  </div>
                </Form>
              ) : (
                <p>{photo.alt_text}</p>
              )}
            </Card>
          </li>
        );
      })}
    </ol>
  );
}
