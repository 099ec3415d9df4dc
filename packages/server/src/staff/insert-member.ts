import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { StaffRole } from '../vocabulary.ts';

const HANDLE_BYTES = 32;

interface NewMember {
  readonly name: string;
  /** in small letters */
  readonly email: string;
  readonly role: StaffRole;
  readonly at: Date;
}

/** Somebody new on the staff. @returns null where the address has an account already */
export async function insertMember(
  trx: Transaction<Tables>,
  { random }: Pick<Context, 'random'>,
  { name, email, role, at }: NewMember,
): Promise<string | null> {
  const id = newId('stf');
  const passkey_handle = random.bytes(HANDLE_BYTES).toString('base64url');
  const person = { id, name, email, email_verified: true, image: null, role, state: 'active', passkey_handle } as const;
  const inserted = await trx
    .insertInto('staff_users')
    .values({ ...person, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n ? id : null;
}
