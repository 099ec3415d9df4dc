import { writeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { FRAME_SLOTS } from '../wire.ts';

/** The child's side of the memory that pictures are laid in. */
export interface FrameShare {
  /** Lays a picture down once a slot is free. @returns its slot; null where there is no room, now and from now on */
  put(rgb: Uint8Array): Promise<number | null>;
}

/** Larger pictures, of stills mostly, go through the pipe: five of these take 40 MB. */
const LARGEST = 8 * 1024 * 1024;

/**
 * @param descriptor the memory, inherited
 * @param slotBytes from the beginning of one slot to the next
 * @param freed one byte for each slot that was read
 */
export function shareFrames(descriptor: number, slotBytes: number, freed: Readable): FrameShare {
  const free = Array.from({ length: FRAME_SLOTS }, (_, slot) => slot);
  let wake: () => void = () => undefined;
  let isFull = false;
  freed.on('data', (slots: Uint8Array) => {
    free.push(...slots);
    wake();
  });
  return {
    async put(rgb) {
      if (isFull || rgb.length > Math.min(slotBytes, LARGEST)) return null;
      while (free.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const slot = free.shift() as number;
      try {
        for (let at = 0; at < rgb.length; ) at += writeSync(descriptor, rgb, at, rgb.length - at, slot * slotBytes + at);
        return slot;
      } catch {
        // Docker gives 64 MB: several decoders at once may want more. The pipe has room for everybody.
        isFull = true;
        return null;
      }
    },
  };
}
