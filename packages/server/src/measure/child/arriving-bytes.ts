/** Bytes of one clip between the pipe and the decoder. */
export interface ArrivingBytes {
  /** to be read once */
  readonly stream: AsyncIterable<Uint8Array>;
  add(part: Uint8Array): void;
  end(): void;
  /** nobody reads on: what is left and what comes counts as taken */
  drop(): void;
}

/** @param onTaken told of every part that was read: the sender keeps no more than its credit under way, so nothing piles up here */
export function createArrivingBytes(onTaken: (bytes: number) => void): ArrivingBytes {
  const waiting: Uint8Array[] = [];
  let state: 'open' | 'ended' | 'dropped' = 'open';
  let wake: () => void = () => undefined;

  async function* read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const part = waiting.shift();
      if (part !== undefined) {
        onTaken(part.length);
        yield part;
      } else if (state === 'open') {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else return;
    }
  }

  return {
    stream: read(),
    add(part) {
      if (state === 'dropped') onTaken(part.length);
      // the pipe's memory is used again by what follows
      else waiting.push(Uint8Array.from(part));
      wake();
    },
    end() {
      if (state === 'open') state = 'ended';
      wake();
    },
    drop() {
      state = 'dropped';
      for (const part of waiting.splice(0)) onTaken(part.length);
      wake();
    },
  };
}
