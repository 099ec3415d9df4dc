import type { SsoConfig } from '../../config/read-config.ts';
import type { StaffRole } from '../../vocabulary.ts';

/** Whom the provider vouches for. */
export interface Identity {
  readonly issuer: string;
  /** the provider's own name for the person, which never passes to another */
  readonly subject: string;
  /** in small letters; null where the provider does not say that it has seen to it */
  readonly email: string | null;
  readonly name: string | null;
  /** what the table of roles gives a stranger; null: nothing */
  readonly role: StaffRole | null;
  readonly secondFactor: 'seen' | 'not_told';
}

type Claims = Readonly<Record<string, unknown>>;

const LONGEST_NAME = 100;

const wordsOf = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === 'string');

/** Silence is no second factor. */
const secondFactorIn = (token: Claims, { acr }: SsoConfig): Identity['secondFactor'] =>
  wordsOf(token['amr']).includes('mfa') || wordsOf(token['acr']).some((value) => acr.includes(value)) ? 'seen' : 'not_told';

/** Claims to what we go by. @param claims `token`: signed; `more`: of the userinfo, for the same subject */
export function readIdentity(
  { token, more }: { readonly token: Claims & { readonly iss: string; readonly sub: string }; readonly more: Claims },
  sso: SsoConfig,
): Identity {
  const claims: Claims = { ...more, ...token };
  const { email, name } = claims;
  const groups = wordsOf(claims[sso.roleClaim]);
  return {
    issuer: token.iss,
    subject: token.sub,
    email: typeof email === 'string' && claims['email_verified'] === true ? email.trim().toLowerCase() : null,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, LONGEST_NAME) : null,
    role: sso.roles.find(([value]) => groups.includes(value))?.[1] ?? null,
    secondFactor: secondFactorIn(token, sso),
  };
}
