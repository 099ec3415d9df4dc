import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { Config, SsoConfig } from '../../config/read-config.ts';
import { type Bindings, CALLBACK_PATH } from './attempt.ts';
import { type Identity, readIdentity } from './read-identity.ts';

/** The operator's OpenID Connect provider. Both throw what the library throws where it does not answer as it must. */
export interface SingleSignOn {
  /** where the browser goes */
  addressFor(bindings: Bindings): Promise<string>;
  /** whom the provider means, by what the browser brought back. No token is kept. @param query of the callback's address */
  redeem(query: string, bindings: Bindings): Promise<Identity>;
}

const SCOPE = 'openid email profile';
const TIMEOUT_SECONDS = 10;

async function discover({ issuer, clientId }: SsoConfig, secret: string): Promise<Configuration> {
  const address = new URL(issuer);
  // the settings allow http for a provider on this machine only
  const execute = [enableNonRepudiationChecks, ...(address.protocol === 'http:' ? [allowInsecureRequests] : [])];
  return discovery(address, clientId, secret, undefined, { execute, timeout: TIMEOUT_SECONDS });
}

/** Providers that hand out an access token may leave all but the subject to their userinfo (OpenID Connect Core §5.4). */
async function identityFrom(provider: Configuration, answer: Awaited<ReturnType<typeof authorizationCodeGrant>>, sso: SsoConfig) {
  const token = answer.claims();
  if (token === undefined) throw new Error('no identity in the answer');
  const wanted = sso.roles.length === 0 ? ['email'] : ['email', sso.roleClaim];
  const isWhole = wanted.every((claim) => token[claim] !== undefined) || provider.serverMetadata().userinfo_endpoint === undefined;
  const more = isWhole ? {} : await fetchUserInfo(provider, answer.access_token, token.sub);
  return readIdentity({ token, more }, sso);
}

/** Nothing is asked of the provider before somebody signs in; what it says of itself is then kept for the life of the process. */
export function openSingleSignOn({ sso, publicUrl }: Pick<Config, 'sso' | 'publicUrl'>, secret: string | null): SingleSignOn | null {
  if (sso === null || secret === null) return null;
  let discovered: Promise<Configuration> | null = null;
  const provider = (): Promise<Configuration> => {
    discovered ??= discover(sso, secret).catch((error: unknown) => {
      // a provider that did not answer is asked again by the next one
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    addressFor: async ({ state, nonce, verifier }) =>
      buildAuthorizationUrl(await provider(), {
        redirect_uri: `${publicUrl}${CALLBACK_PATH}`,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(sso.acr.length === 0 ? {} : { acr_values: sso.acr.join(' ') }),
      }).href,
    redeem: async (query, { state, nonce, verifier }) => {
      const known = await provider();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const answer = await authorizationCodeGrant(known, new URL(`${publicUrl}${CALLBACK_PATH}?${query}`), checks);
      return identityFrom(known, answer, sso);
    },
  };
}
