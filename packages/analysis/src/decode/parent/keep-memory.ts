/** Memory of frames that were given back, for those to come. */
export interface KeptMemory {
  /** exactly `length` bytes, their content undefined */
  take(length: number): Uint8Array;
  /** how the borrower gives the memory back; only the first call counts */
  lend(memory: Uint8Array): () => void;
}

/** One frame is looked at while the next one arrives; more would only be held for nothing. */
const MOST = 2;

/** Frames of one recording are all of one size: 2.8 MB at 720p, thirty times a second. */
export function keepMemory(): KeptMemory {
  const spare: Uint8Array[] = [];
  return {
    take(length) {
      const memory = spare.pop();
      return memory?.length === length ? memory : new Uint8Array(length);
    },
    lend(memory) {
      let isLent = true;
      return () => {
        if (isLent && spare.length < MOST) spare.push(memory);
        isLent = false;
      };
    },
  };
}
