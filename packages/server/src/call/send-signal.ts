import type { CallSignalKind } from '@mien/protocol';
import { sql, type Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { CallRow, Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { CallSide } from '../vocabulary.ts';

/** Of one call: an hour of restarts on a bad line takes some hundreds. */
const MOST_SIGNALS = 5000;

const signalPlace = (callId: string): string => `call_signals.sealed:${callId}`;

type OfCall = Pick<CallRow, 'id' | 'verification_id'>;

interface SealedSignal {
  readonly call: OfCall;
  readonly sender: CallSide;
  readonly kind: CallSignalKind;
  readonly sealed: string;
}

/** Before the transaction: nothing slow is done while a connection is held. */
export const sealSignal = ({ sealing }: Pick<Context, 'sealing'>, { id, verification_id: owner }: OfCall, body: object): Promise<string> =>
  sealing.seal(owner, signalPlace(id), JSON.stringify(body));

export const forgetSignals = async (trx: Transaction<Tables>, callId: string): Promise<void> => {
  await trx.deleteFrom('call_signals').where('call_id', '=', callId).execute();
};

/** Writes a signal with the next number and wakes the other side. Needs a locked call. @returns its number */
export async function addSignal(
  trx: Transaction<Tables>,
  { call: { id, verification_id: verificationId }, sender, kind, sealed }: SealedSignal,
  at: Date,
): Promise<number> {
  // a page that is new takes back what the one before it said; what the other side said to it may still be under way
  if (kind === 'restart') await trx.deleteFrom('call_signals').where('call_id', '=', id).where('sender', '=', sender).execute();
  const { signals: seq } = await trx
    .updateTable('calls')
    .set({ signals: sql<number>`signals + 1` })
    .where('id', '=', id)
    .returning('signals')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('call_signals')
    .values({ call_id: id, seq, verification_id: verificationId, sender, kind, sealed, sent_at: at })
    .execute();
  await announceChange(trx, id);
  return seq;
}

/** One browser tells the other something while the call goes on. */
export async function sendSignal(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  { body, heldBy, ...signal }: Omit<SealedSignal, 'sealed'> & { readonly body: object; readonly heldBy: string | null },
): Promise<Result<{ readonly seq: number }>> {
  const { call } = signal;
  const sealed = await sealSignal(context, call, body);
  return context.db.transaction().execute(async (trx): Promise<Result<{ seq: number }>> => {
    await trx.selectFrom('verifications').select('id').where('id', '=', call.verification_id).forKeyShare().execute();
    const row = await trx
      .selectFrom('calls')
      .select(['state', 'held_by', 'signals'])
      .where('id', '=', call.id)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return refuse('resource.not_found');
    if (row.state !== 'active') return refuse('call.state', { state: row.state });
    if (heldBy !== null && row.held_by !== heldBy) return refuse('call.not_held');
    if (row.signals >= MOST_SIGNALS) return refuse('call.too_much');
    return { ok: true, seq: await addSignal(trx, { ...signal, sealed }, context.now()) };
  });
}

interface ReadSignal {
  readonly seq: number;
  readonly kind: CallSignalKind;
  readonly body: unknown;
}

/** What the other side said after a number, in order. */
export async function readSignals(
  { db, sealing }: Pick<Context, 'db' | 'sealing'>,
  { id, verification_id: verificationId }: Pick<CallRow, 'id' | 'verification_id'>,
  { from, after }: { readonly from: CallSide; readonly after: number },
): Promise<ReadSignal[]> {
  const rows = await db
    .selectFrom('call_signals')
    .select(['seq', 'kind', 'sealed'])
    .where('call_id', '=', id)
    .where('sender', '=', from)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute();
  const opened: ReadSignal[] = [];
  for (const { seq, kind, sealed } of rows) {
    const text = await sealing.open(verificationId, signalPlace(id), sealed);
    if (text !== null) opened.push({ seq, kind, body: JSON.parse(text) });
  }
  return opened;
}
