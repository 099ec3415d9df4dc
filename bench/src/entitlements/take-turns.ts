import { setTimeout as wait } from 'node:timers/promises';

export type Read = () => Promise<unknown>;

interface Block {
  readonly times: readonly number[];
  readonly seconds: number;
}

const timed = async (read: Read): Promise<number> => {
  const from = performance.now();
  await read();
  return performance.now() - from;
};

/** Wall times of single reads while `atOnce` of them are always under way: what saturates whatever is slowest. */
export const withoutPause =
  (atOnce: number) =>
  async (reads: number, read: Read): Promise<Block> => {
    const times: number[] = [];
    let left = reads;
    const start = performance.now();
    const reader = async (): Promise<void> => {
      while (left-- > 0) times.push(await timed(read));
    };
    await Promise.all(Array.from({ length: atOnce }, reader));
    return { times, seconds: (performance.now() - start) / 1000 };
  };

/** Wall times of reads that are begun at a pace, whether the earlier ones are back or not: as customers ask. */
export const atPace =
  (perSecond: number) =>
  async (reads: number, read: Read): Promise<Block> => {
    const under: Promise<number>[] = [];
    const start = performance.now();
    for (let begun = 0; begun < reads; begun++) {
      const early = start + (begun * 1000) / perSecond - performance.now();
      if (early > 0) await wait(early);
      under.push(timed(read));
    }
    const times = await Promise.all(under);
    return { times, seconds: (performance.now() - start) / 1000 };
  };

/** Blocks of ours and of the peer take turns, so that the machine's load falls on both. */
const BLOCKS = 6;

export async function takeTurns(reads: number, run: (reads: number, read: Read) => Promise<Block>, ours: Read, peer: Read) {
  const times = { ours: [] as number[], peer: [] as number[] };
  const seconds = { ours: 0, peer: 0 };
  for (let block = 0; block < BLOCKS; block++)
    for (const who of block % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
      const measured = await run(Math.ceil(reads / BLOCKS), who === 'ours' ? ours : peer);
      // the first block of each warms connections, caches and the compiler
      if (block < 2) continue;
      times[who].push(...measured.times);
      seconds[who] += measured.seconds;
    }
  return { ours: times.ours, peer: times.peer, rateOurs: times.ours.length / seconds.ours, ratePeer: times.peer.length / seconds.peer };
}
