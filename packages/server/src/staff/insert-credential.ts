import type { Transaction } from 'kysely';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';

/** better-auth's name for a password; single sign-on stands under its issuer */
export const PASSWORD_PROVIDER = 'credential';

interface Credential {
  readonly userId: string;
  /** `PASSWORD_PROVIDER`, or the issuer */
  readonly provider: string;
  /** whom the provider means: the person's id with a password, the subject with an issuer */
  readonly subject: string;
  /** hashed */
  readonly password: string | null;
  readonly at: Date;
}

/** A way in of one person. */
export async function insertCredential(trx: Transaction<Tables>, { userId, provider, subject, password, at }: Credential): Promise<void> {
  await trx
    .insertInto('staff_credentials')
    .values({
      id: newId('sgn'),
      user_id: userId,
      account_id: subject,
      provider_id: provider,
      password,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
}
