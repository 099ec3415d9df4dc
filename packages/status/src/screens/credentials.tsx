import type { Credentials } from '../account-api.ts';
import { showDay } from '../text/say.ts';
import { OfferCredential } from './offer-credential.tsx';
import { Card, type Parts } from './parts.tsx';

const stateWords = ({ state, expires_at, revoked_at }: Credentials[number], { say, language }: Pick<Parts, 'say' | 'language'>): string => {
  if (state === 'revoked') return say('credentialRevoked', { date: showDay(revoked_at ?? expires_at, language) });
  return say(state === 'good' ? 'credentialGood' : 'credentialExpired', { date: showDay(expires_at, language) });
};

/** Proofs that were taken elsewhere, each of which can be withdrawn. */
export function CredentialsCard({ account, credentials, say, language, act, api }: Parts) {
  const mayTake = account.level !== 'none';
  if (credentials.length === 0 && !mayTake) return null;
  return (
    <Card title={say('credentials')}>
      <p class="small">{say('credentialsAbout')}</p>
      {credentials.length > 0 && (
        <ul class="rows">
          {credentials.map((one) => (
            <li key={one.id}>
              <div class="line">
                <span>
                  {say(`level_${one.level}`)} · {stateWords(one, { say, language })}
                </span>
                {one.state === 'good' && (
                  <button type="button" class="button quiet" onClick={() => void act(() => api.withdrawCredential(one.id))}>
                    {say('withdrawOne')}
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayTake && <OfferCredential say={say} language={language} api={api} />}
    </Card>
  );
}
