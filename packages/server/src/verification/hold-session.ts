import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { announceChange } from '../stream/changes.ts';
import { type Result, refuse } from './result.ts';

/** A window that was silent for so long has gone: another may film. Open streams show themselves four times as often. */
const LEASE_MS = 60_000;

export interface Session {
  readonly verificationId: string;
  /** name of the window or device, of its own choice */
  readonly session: string;
}

type Holding = Pick<Context, 'db' | 'now'>;

/** Where the verification is live: here, in another window or on another device, or nowhere. */
export type SessionPlace = 'here' | 'elsewhere' | 'none';

export async function placeOfSession({ db, now }: Holding, { verificationId, session }: Session): Promise<SessionPlace> {
  const held = await db.selectFrom('capture_sessions').selectAll().where('verification_id', '=', verificationId).executeTakeFirst();
  if (held === undefined || held.seen_at.getTime() <= now().getTime() - LEASE_MS) return 'none';
  return held.session === session ? 'here' : 'elsewhere';
}

/** Makes this the live window where no other is, and keeps it so. Two devices never film one verification at once. */
export async function holdSession({ db, now }: Holding, { verificationId, session }: Session): Promise<Result<object>> {
  const at = now();
  const held = await db
    .insertInto('capture_sessions')
    .values({ verification_id: verificationId, session, seen_at: at })
    .onConflict((conflict) =>
      conflict
        .column('verification_id')
        .doUpdateSet({ session, seen_at: at })
        .where((where) =>
          where.or([
            where('capture_sessions.session', '=', session),
            where('capture_sessions.seen_at', '<=', new Date(at.getTime() - LEASE_MS)),
          ]),
        ),
    )
    .executeTakeFirst();
  return held.numInsertedOrUpdatedRows === 1n ? { ok: true } : refuse('session.already_open');
}

/** The person goes on here; the other window is told. */
export async function takeOverSession({ db, now }: Holding, { verificationId, session }: Session): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('capture_sessions')
      .values({ verification_id: verificationId, session, seen_at: at })
      .onConflict((conflict) => conflict.column('verification_id').doUpdateSet({ session, seen_at: at }))
      .execute();
    await announceChange(trx, verificationId);
    await appendAudit(trx, { at, actor: verificationId, action: 'session.taken_over', subject: verificationId });
  });
}

/** The live window shows that it is still there; no other becomes live by it. */
export async function showSession({ db, now }: Holding, { verificationId, session }: Session): Promise<void> {
  await db
    .updateTable('capture_sessions')
    .set({ seen_at: now() })
    .where('verification_id', '=', verificationId)
    .where('session', '=', session)
    .execute();
}
