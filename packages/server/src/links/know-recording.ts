import { compareOutlines, findReuse, outlineFingerprint } from '@mien/analysis';
import { ClipFingerprint, type ReuseSignals } from '@mien/protocol';
import type { Context } from '../context.ts';
import { type LoadedVerification, lockVerification } from '../verification/load-verification.ts';

type Knowing = Pick<Context, 'db' | 'sealing' | 'now'>;

/** How many of the newest recordings are looked at by their outlines, and how many of those are opened. */
const NEWEST = 50_000;
const OPENED = { own: 12, others: 8 } as const;

const place = (clipId: string): string => `known_recordings.sealed:${clipId}`;

export interface RecordingToKnow {
  readonly clipId: string;
  readonly fingerprint: ClipFingerprint;
}

async function keep({ db, sealing, now }: Knowing, loaded: LoadedVerification, { clipId, fingerprint }: RecordingToKnow): Promise<void> {
  const sealed = await sealing.seal(loaded.id, place(clipId), JSON.stringify(fingerprint));
  const row = { clip_id: clipId, verification_id: loaded.id, account_id: loaded.account_id, mode: loaded.mode, sealed, created_at: now() };
  await db.transaction().execute(async (trx) => {
    // whoever was erased meanwhile is not known again
    const locked = await lockVerification(trx, loaded.id);
    if (locked === undefined || locked.state === 'erased') return;
    await trx
      .insertInto('known_recordings')
      .values({ ...row, outline: Buffer.from(outlineFingerprint(fingerprint)) })
      .onConflict((conflict) => conflict.column('clip_id').doNothing())
      .execute();
  });
}

/**
 * One recording against those that came before, of this account and of every other of the same mode. It is kept before it is compared: of
 * two that come at one moment each finds the other. Outlines alone choose which are opened; what was erased does not open.
 */
export async function knowRecording(context: Knowing, loaded: LoadedVerification, recording: RecordingToKnow): Promise<ReuseSignals> {
  await keep(context, loaded, recording);
  const rows = await context.db
    .selectFrom('known_recordings')
    .select(['clip_id', 'verification_id', 'account_id', 'outline'])
    .where('mode', '=', loaded.mode)
    .where('clip_id', '!=', recording.clipId)
    .orderBy('created_at', 'desc')
    .limit(NEWEST)
    .execute();
  const outline = outlineFingerprint(recording.fingerprint);
  const likest = rows
    .map((row) => ({ ...row, sameAccount: row.account_id === loaded.account_id, likeness: compareOutlines(outline, row.outline) }))
    .sort((a, b) => b.likeness - a.likeness);
  const chosen = [
    ...likest.filter(({ sameAccount }) => sameAccount).slice(0, OPENED.own),
    ...likest.filter(({ sameAccount }) => !sameAccount).slice(0, OPENED.others),
  ];
  const earlier: { readonly fingerprint: ClipFingerprint; readonly sameAccount: boolean }[] = [];
  for (const { clip_id: clipId, verification_id: verificationId, sameAccount } of chosen) {
    const row = await context.db.selectFrom('known_recordings').select('sealed').where('clip_id', '=', clipId).executeTakeFirst();
    const text = row === undefined ? null : await context.sealing.open(verificationId, place(clipId), row.sealed);
    if (text !== null) earlier.push({ fingerprint: ClipFingerprint.parse(JSON.parse(text)), sameAccount });
  }
  return { ...findReuse(recording.fingerprint, earlier), compared: rows.length };
}
