import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { TokenKeys } from '../tokens/token-keys.ts';
import { hashOfEntry } from './append-audit.ts';
import { checkpointText } from './checkpoint-audit.ts';

export type AuditVerification =
  | { readonly ok: true; readonly entries: number; readonly checkpoints: number }
  | {
      readonly ok: false;
      /** the first entry that does not hold */
      readonly seq: number;
      readonly problem: 'entry_missing' | 'entry_changed' | 'head_differs' | 'checkpoint_differs' | 'checkpoint_not_signed';
    };

const BATCH = 1000;

/** Walks the whole trail: every entry follows from the one before, the head is the last one, and every signed checkpoint agrees. */
export async function verifyAudit(db: Kysely<Tables>, tokens: TokenKeys): Promise<AuditVerification> {
  const checkpoints = await db.selectFrom('audit_checkpoints').selectAll().orderBy('seq').execute();
  let previous: Uint8Array = Buffer.alloc(32);
  let seq = 0;
  let checked = 0;
  for (;;) {
    const batch = await db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(BATCH).execute();
    for (const entry of batch) {
      if (entry.seq !== seq + 1) return { ok: false, seq: seq + 1, problem: 'entry_missing' };
      seq = entry.seq;
      const hash = hashOfEntry(previous, [seq, entry.at.toISOString(), entry.actor, entry.action, entry.subject, entry.detail]);
      if (!hash.equals(entry.hash) || !Buffer.from(previous).equals(entry.previous)) return { ok: false, seq, problem: 'entry_changed' };
      previous = hash;
      const checkpoint = checkpoints[checked];
      if (checkpoint === undefined || checkpoint.seq !== seq) continue;
      if (!hash.equals(checkpoint.hash)) return { ok: false, seq, problem: 'checkpoint_differs' };
      if ((await tokens.openSignedText(checkpoint.signature)) !== checkpointText(seq, hash))
        return { ok: false, seq, problem: 'checkpoint_not_signed' };
      checked += 1;
    }
    if (batch.length < BATCH) break;
  }
  if (checked < checkpoints.length) return { ok: false, seq: seq + 1, problem: 'entry_missing' };
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  if (head.seq !== seq || !Buffer.from(previous).equals(head.hash)) return { ok: false, seq, problem: 'head_differs' };
  return { ok: true, entries: seq, checkpoints: checked };
}
