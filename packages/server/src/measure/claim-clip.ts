import type { Context } from '../context.ts';

/** A follower says this often that it is at work; so long without word, and it is taken for dead. */
const BEAT_MS = 2000;
const DEAD_MS = 8000;

export interface Claim {
  /** lets others have the clip */
  end(): Promise<void>;
}

/** Whether somebody follows the clip now, so that a second one need not measure it. */
export const isFollowed = (followedAt: Date | null, now: Date): boolean =>
  followedAt !== null && now.getTime() - followedAt.getTime() < DEAD_MS;

/** Takes the clip for this follower; null where another one has it. The claim saves work and decides nothing: measuring twice is harmless. */
export async function claimClip({ db, now, log }: Pick<Context, 'db' | 'now' | 'log'>, clipId: string): Promise<Claim | null> {
  const dead = new Date(now().getTime() - DEAD_MS);
  const row = await db
    .updateTable('clips')
    .set({ followed_at: now() })
    .where('id', '=', clipId)
    .where((where) => where.or([where('followed_at', 'is', null), where('followed_at', '<', dead)]))
    .executeTakeFirst();
  if (row.numUpdatedRows !== 1n) return null;
  const say = async (followedAt: Date | null): Promise<void> => {
    await db.updateTable('clips').set({ followed_at: followedAt }).where('id', '=', clipId).execute();
  };
  const beat = setInterval(() => {
    say(now()).catch((error: unknown) => log.warn({ event: 'measure.beat_failed', clip: clipId, err: error }));
  }, BEAT_MS);
  return {
    async end() {
      clearInterval(beat);
      await say(null);
    },
  };
}
