import { type Answer, askServer } from './ask-server.ts';

/** WebAuthn knows names only, and its JSON forms are three years old: an older browser signs in with password and code. */
export const passkeysPossible = (): boolean =>
  'PublicKeyCredential' in window &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  !/^[\d.]+$|^\[/.test(location.hostname) &&
  window.isSecureContext;

interface Offer {
  readonly challenge_id: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** null: the person, or the browser, let it be */
async function orNull(asking: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  return (await asking.catch(() => null)) as PublicKeyCredential | null;
}

export async function signInByPasskey(): Promise<Answer<object> | null> {
  const offer = await askServer<Offer>('POST', 'sign-in/passkey/options');
  if (!offer.ok) return offer;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(offer.body.options);
  const credential = await orNull(navigator.credentials.get({ publicKey }));
  if (credential === null) return null;
  return askServer('POST', 'sign-in/passkey', { challenge_id: offer.body.challenge_id, credential: credential.toJSON() });
}

export async function addPasskey(label: string): Promise<Answer<object> | null> {
  const offer = await askServer<PublicKeyCredentialCreationOptionsJSON>('POST', 'passkeys/options');
  if (!offer.ok) return offer;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(offer.body);
  const credential = await orNull(navigator.credentials.create({ publicKey }));
  if (credential === null) return null;
  return askServer('POST', 'passkeys', { label, credential: credential.toJSON() });
}
