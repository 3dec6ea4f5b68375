/** Runs in the browser alone; the library comes when a button is pressed. */
const library = () => import('@simplewebauthn/browser');

/** Makes a passkey on this device and adds it to the account. Returns what to tell, or null when it is done. */
export const makePasskey = () =>
  told('This device has a passkey for your account already.', async () => {
    const [{ startRegistration }, optionsJSON] = await Promise.all([
      library(),
      call('/v1/auth/passkeys/registration-options', {}),
    ]);
    await call('/v1/auth/passkeys', { response: await startRegistration({ optionsJSON }) });
  });

/** Lets the reader choose a passkey, and signs them in. Returns what to tell, or null when it is done. */
export const signInWithPasskey = () =>
  told('This passkey cannot be used here.', async () => {
    const [{ startAuthentication }, optionsJSON] = await Promise.all([
      library(),
      call('/v1/auth/passkeys/options', {}),
    ]);
    const response = await startAuthentication({ optionsJSON });
    await call('/v1/auth/passkeys/login', { response });
  });

class Refused extends Error {}

async function call(path: string, body: object) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Refused(said.detail);
  return said;
}

async function told(invalidState: string, work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    const { name } = error as Error;
    if (name === 'NotAllowedError' || name === 'AbortError') return 'No passkey was chosen.';
    if (name === 'InvalidStateError') return invalidState;
    return 'That did not work on this device. Nothing has changed.';
  }
}
