import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { InvitationKind, StaffRole } from '../vocabulary.ts';

const CODE_BYTES = 32;
const HOURS = { first: 24, invitation: 72, recovery: 24 } as const satisfies Record<InvitationKind, number>;

type Parts = Pick<Context, 'db' | 'now' | 'random' | 'config'>;

/** 256 random bits leave nothing to guess, so a plain hash keeps them. */
const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

interface Wanted {
  readonly kind: InvitationKind;
  readonly role: StaffRole;
  readonly email: string | null;
  /** whose way in is made anew */
  readonly userId: string | null;
}

export interface MadeInvitation {
  readonly id: string;
  /** the code stands in the fragment, which browsers do not send; shown this once */
  readonly url: string;
  readonly expiresAt: Date;
}

/** A way in for one person, good once. Whoever makes it hands it over: the service sends no mail. */
export async function makeInvitation(
  trx: Transaction<Tables>,
  { now, random, config }: Omit<Parts, 'db'>,
  wanted: Wanted,
  actor: Actor,
): Promise<MadeInvitation> {
  const at = now();
  const code = random.bytes(CODE_BYTES).toString('base64url');
  const id = newId('inv');
  const expiresAt = new Date(at.getTime() + HOURS[wanted.kind] * 3_600_000);
  const { kind, role, email, userId } = wanted;
  await trx
    .insertInto('staff_invitations')
    .values({
      id,
      hash: hashOf(code),
      kind,
      role,
      email: email?.trim().toLowerCase() ?? null,
      user_id: userId,
      invited_by: actor,
      created_at: at,
      expires_at: expiresAt,
      used_at: null,
      withdrawn_at: null,
    })
    .execute();
  await appendAudit(trx, { at, actor, action: 'staff.invited', subject: id, detail: { kind, role } });
  return { id, url: `${config.publicUrl}/staff#${code}`, expiresAt };
}

interface OpenInvitation {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly role: StaffRole;
  readonly email: string | null;
  readonly userId: string | null;
}

/** The invitation of a code that may still be used. */
export async function findInvitation(
  { db, now }: Pick<Context, 'db' | 'now'>,
  code: string,
): Promise<Result<{ invitation: OpenInvitation }>> {
  const row = await db
    .selectFrom('staff_invitations')
    .select(['id', 'kind', 'role', 'email', 'user_id as userId'])
    .where('hash', '=', hashOf(code))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now())
    .executeTakeFirst();
  return row === undefined ? refuse('staff.invitation') : { ok: true, invitation: row };
}

/** Holds the invitation to the end of the transaction. @returns false where somebody was faster */
export async function lockInvitation(trx: Transaction<Tables>, id: string): Promise<boolean> {
  const open = await trx
    .selectFrom('staff_invitations')
    .select('id')
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return open !== undefined;
}

export async function markUsed(trx: Transaction<Tables>, id: string, at: Date): Promise<void> {
  await trx.updateTable('staff_invitations').set({ used_at: at }).where('id', '=', id).execute();
}
