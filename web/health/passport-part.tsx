import { Form } from 'react-router';
import { ENTRY_KINDS } from '#domain/health/health.ts';
import type { Refusal } from '../answer.ts';
import type { Passport } from '../contract.ts';
import { fullDate } from '../format.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { Select } from '../ui/field.tsx';
import { KINDS } from './words.ts';

type Props = {
  name: string;
  passports: Passport[];
  /** Of the link just made: the only time it is seen. */
  made: string | null;
  refused: Refusal | null;
};

const DAYS = [1, 7, 30, 90];

/** Links that show a part of the record to a sitter, a kennel, another clinic. */
export function PassportPart({ name, passports, made, refused }: Props) {
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby="share">
        <h2 id="share" className="font-title text-xl font-semibold">
          Share it
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">
          A link for a sitter, a kennel or another clinic. Whoever has it reads what you choose, for
          as long as you choose, without an account.
        </p>
        {made ? (
          <div className="mb-4">
            <Banner tone="good" title="Here is the link">
              <p className="break-all select-all">{made}</p>
              <p className="mt-1">Copy it now: it is shown this once.</p>
            </Banner>
          </div>
        ) : null}
        {refused ? (
          <div className="mb-4">
            <Banner
              tone="error"
              title={refused.errors.shares ? 'Choose what to share' : refused.message}
            />
          </div>
        ) : null}
        {passports.length ? (
          <ul className="mb-4 divide-y divide-line">
            {passports.map(({ id, shares, expires_at, seen_at }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span className="numeric min-w-0">
                  {shares.map((kind) => KINDS[kind].many).join(', ')}
                  <span className="block text-sm text-muted">
                    until {fullDate(expires_at.slice(0, 10))},{' '}
                    {seen_at ? `last read ${fullDate(seen_at.slice(0, 10))}` : 'not read yet'}
                  </span>
                </span>
                <Form method="post">
                  <input type="hidden" name="revoke" value={id} />
                  <SubmitButton look="plain">Take it back</SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        ) : null}
        <Form method="post" className="grid gap-4">
          <fieldset>
            <legend className="mb-1 font-medium">What to share</legend>
            <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
              {ENTRY_KINDS.map((kind) => (
                <CheckBox
                  key={kind}
                  name="shares"
                  value={kind}
                  defaultChecked={kind === 'vaccination'}
                >
                  {KINDS[kind].many}
                </CheckBox>
              ))}
            </div>
          </fieldset>
          <Select label="For how long" name="days" defaultValue="7" className="max-w-56">
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {days === 1 ? '1 day' : `${days} days`}
              </option>
            ))}
          </Select>
          <div>
            <SubmitButton name="share" value="1" busy="One moment">
              Make a link to {name}'s record
            </SubmitButton>
          </div>
        </Form>
      </section>
    </Card>
  );
}
