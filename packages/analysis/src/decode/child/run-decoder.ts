import type { EncodedPacket } from 'mediabunny';

/** The two WebCodecs decoders, as far as they are alike. */
export interface Codec<Chunk> {
  readonly decodeQueueSize: number;
  readonly state: string;
  decode(chunk: Chunk): void;
  flush(): Promise<void>;
  close(): void;
  addEventListener(type: string, callback: () => unknown, options?: { once?: boolean }): void;
}

export interface DecoderRun {
  readonly errors: number;
}

/** Packets in flight inside the decoder; more only costs memory. */
const QUEUE = 8;

/**
 * Feeds packets to a decoder and, after an error, to a new one from the next key packet on: a damaged stretch costs its own
 * frames and no more. `build` makes a configured decoder that calls `failed` when it breaks; `room` resolves when the
 * frames already out have been dealt with.
 */
export async function runDecoder<Chunk>(
  packets: AsyncIterable<EncodedPacket>,
  build: (failed: () => void) => Codec<Chunk>,
  wrap: (packet: EncodedPacket) => Chunk,
  room: () => Promise<void>,
): Promise<DecoderRun> {
  let errors = 0;
  let current: { codec: Codec<Chunk>; broken: boolean; wake: () => void } | null = null;

  const start = (): typeof current => {
    const state = { codec: undefined as unknown as Codec<Chunk>, broken: false, wake: () => {} };
    const failed = (): void => {
      if (!state.broken) errors++;
      state.broken = true;
      state.wake();
    };
    try {
      state.codec = build(failed);
      return state;
    } catch {
      errors++;
      return null;
    }
  };

  try {
    for await (const packet of packets) {
      if (current?.broken) {
        closeQuietly(current.codec);
        current = null;
      }
      if (current === null) {
        if (packet.type !== 'key') continue;
        current = start();
        if (current === null) return { errors };
      }
      const running = current;
      try {
        running.codec.decode(wrap(packet));
      } catch {
        if (!running.broken) errors++;
        running.broken = true;
      }
      while (!running.broken && running.codec.decodeQueueSize > QUEUE)
        await new Promise<void>((resolve) => {
          running.wake = resolve;
          running.codec.addEventListener('dequeue', () => resolve(), { once: true });
        });
      await room();
    }
  } catch {
    // the demuxer lost its way: what came before it counts
    errors++;
  }
  if (current !== null && !current.broken) {
    try {
      await current.codec.flush();
    } catch {
      if (!current.broken) errors++;
    }
  }
  if (current !== null) closeQuietly(current.codec);
  return { errors };
}

function closeQuietly(codec: { readonly state: string; close(): void }): void {
  if (codec.state !== 'closed') codec.close();
}
