import type { Changes } from './changes.ts';

/** How long an answer stands at most, where no news of a change comes through. */
const STANDS_MS = 5000;
/** Verifications at once: the one asked about longest ago goes first. */
const MOST = 2000;

/** What the database said of a verification a moment ago. A chunk comes every second from everybody who films: its two questions need not. */
export interface RecentAnswers {
  /**
   * The answer to a question about a verification: the kept one, or what `find` finds now. Only an answer that `stands` is kept, until the
   * verification changes (every process hears of it), and 5 s at most.
   */
  ask<T>(verificationId: string, question: string, find: () => Promise<T>, stands: (found: T) => boolean): Promise<T>;
  close(): void;
}

interface Kept {
  readonly answers: Map<string, unknown>;
  readonly until: number;
  readonly stop: () => void;
}

export function keepRecentAnswers(changes: Pick<Changes, 'watch'>, now: () => Date): RecentAnswers {
  const kept = new Map<string, Kept>();

  function forget(verificationId: string): void {
    kept.get(verificationId)?.stop();
    kept.delete(verificationId);
  }

  /** Listens before anything is asked: a change that comes while `find` looks is not missed. */
  function begin(verificationId: string, at: number): Kept {
    for (const [oldest, { until }] of kept) {
      if (until > at && kept.size < MOST) break;
      forget(oldest);
    }
    const begun = { answers: new Map(), until: at + STANDS_MS, stop: changes.watch(verificationId, () => forget(verificationId)) };
    kept.set(verificationId, begun);
    return begun;
  }

  return {
    async ask<T>(verificationId: string, question: string, find: () => Promise<T>, stands: (found: T) => boolean) {
      const at = now().getTime();
      const had = kept.get(verificationId);
      if (had !== undefined && had.until <= at) forget(verificationId);
      const standing = kept.get(verificationId) ?? begin(verificationId, at);
      if (standing.answers.has(question)) return standing.answers.get(question) as T;
      const found = await find();
      // forgotten meanwhile: it would be kept where nobody looks
      if (stands(found)) standing.answers.set(question, found);
      return found;
    },
    close: () => {
      for (const verificationId of [...kept.keys()]) forget(verificationId);
    },
  };
}
