/** Room for the bytes of one chunk, lent. */
export interface Slab {
  /** exactly as long as was asked for */
  readonly bytes: Buffer;
  /** Only when nobody will read or write it any more; what is never given back is collected as any memory. */
  giveBack(): void;
}

/**
 * Memory for chunks, used again. A buffer of its own for every chunk costs fresh pages from the system each time, and the collector
 * marks the whole heap as often as 64 MB of such buffers came by: half of the processor time of a chunk (docs/decisions/2026-11-27-memory-of-chunks.md).
 */
export interface Slabs {
  /**
   * @param bytes at least 0
   * @param holds what it will hold: `plain` bytes of somebody's recording are gone before the next has it, sealed ones tell nobody anything
   */
  take(bytes: number, holds: 'plain' | 'sealed'): Slab;
}

const SMALLEST = 64 * 1024;

/** A power of two, so that few sizes fit all. */
const roomFor = (bytes: number): number => 2 ** Math.ceil(Math.log2(Math.max(bytes, SMALLEST)));

/** @param keepBytes at most so much is kept for later */
export function createSlabs(keepBytes: number): Slabs {
  const free = new Map<number, Buffer[]>();
  let kept = 0;
  return {
    take(bytes, holds) {
      const size = roomFor(bytes);
      const reused = free.get(size)?.pop();
      if (reused !== undefined) kept -= size;
      // shared: a thread that writes it to the disk is handed it, not a copy
      const whole = reused ?? Buffer.from(new SharedArrayBuffer(size));
      let isLent = true;
      return {
        bytes: whole.subarray(0, bytes),
        giveBack() {
          if (!isLent) return;
          isLent = false;
          if (kept + size > keepBytes) return;
          if (holds === 'plain') whole.fill(0, 0, bytes);
          kept += size;
          free.set(size, [...(free.get(size) ?? []), whole]);
        },
      };
    },
  };
}
