import { createHash } from 'node:crypto';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';

const SEED_BYTES = 32;
const place = (month: string): string => `sampling_seeds.sealed:${month}`;

interface SamplingSeed {
  /** `YYYY-MM`, UTC */
  readonly month: string;
  readonly seed: Uint8Array;
  /** hex; written to the audit trail before the seed was used once */
  readonly sha256: string;
}

/** The seed of a month: made at its first use, its hash audited, the seed itself sealed until an auditor asks. */
export type SeedOf = (at: Date) => Promise<SamplingSeed>;

export function createSeedOf({ db, sealing, random, now }: Pick<Context, 'db' | 'sealing' | 'random' | 'now'>): SeedOf {
  const known = new Map<string, SamplingSeed>();
  const read = async (month: string): Promise<SamplingSeed | null> => {
    const row = await db.selectFrom('sampling_seeds').selectAll().where('month', '=', month).executeTakeFirst();
    if (row === undefined) return null;
    const text = await sealing.open(row.id, place(month), row.sealed);
    if (text === null) throw new Error('a sampling seed was destroyed');
    return { month, seed: Buffer.from(text, 'base64'), sha256: row.sha256 };
  };
  const make = async (month: string): Promise<void> => {
    const id = newId('sds');
    const seed = random.bytes(SEED_BYTES);
    const sealed = await sealing.seal(id, place(month), seed.toString('base64'));
    const sha256 = createHash('sha256').update(seed).digest('hex');
    const at = now();
    await db.transaction().execute(async (trx) => {
      const written = await trx
        .insertInto('sampling_seeds')
        .values({ id, month, sealed, sha256, created_at: at })
        .onConflict((conflict) => conflict.column('month').doNothing())
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows !== 1n) return;
      await appendAudit(trx, { at, actor: 'system', action: 'sampling.seed_made', subject: id, detail: { month, sha256 } });
    });
  };
  return async (at) => {
    const month = at.toISOString().slice(0, 7);
    let seed = known.get(month) ?? (await read(month));
    if (seed === null) {
      await make(month);
      seed = await read(month);
    }
    if (seed === null) throw new Error('a sampling seed that was just written is missing');
    known.set(month, seed);
    return seed;
  };
}
