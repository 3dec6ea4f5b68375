import { Form } from 'react-router';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';

/** The address is not proved yet. */
export function ConfirmAddress() {
  return (
    <Form method="post" className="mb-5">
      <Banner tone="info" title="Confirm your address">
        We sent you a link, so that nobody else can use your address.
        <div className="mt-2">
          <SubmitButton look="plain" name="intent" value="verify" busy="One moment">
            Send it again
          </SubmitButton>
        </div>
      </Banner>
    </Form>
  );
}
