import type { Readable } from 'node:stream';
import { HEAD_BYTES, KINDS, type Kind } from '../wire.ts';
import { keepMemory } from './keep-memory.ts';
import type { Watch } from './watch-limits.ts';

export interface Message {
  readonly kind: Kind;
  readonly payload: Uint8Array;
  /** the payload will not be looked at any more: its memory is used again */
  readonly giveBack?: () => void;
}

/** The largest payload that a kind may have now; 0 where the kind may not come any more. */
export type Bounds = (kind: Kind) => number;

const KNOWN: ReadonlySet<number> = new Set(Object.values(KINDS));

/**
 * Messages of the child, one at a time as they are asked for: nothing is read ahead, so the pipe pushes back. A length over
 * its bound ends the child before anything is allocated for it.
 */
export async function* readMessages(output: Readable, bounds: Bounds, watch: Watch): AsyncGenerator<Message> {
  const source = createReader(output, watch);
  const frames = keepMemory();
  while (true) {
    const head = await source.take(HEAD_BYTES);
    if (head === null) return;
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const length = view.getUint32(0, true);
    const kind = view.getUint8(4);
    if (!KNOWN.has(kind) || length > bounds(kind as Kind)) {
      watch.stop({ code: 'crashed', detail: 'the decoder broke the protocol' });
      return;
    }
    const isFrame = kind === KINDS.frame;
    const payload = await source.take(length, isFrame ? frames.take(length) : undefined);
    if (payload === null) return;
    yield isFrame ? { kind, payload, giveBack: frames.lend(payload) } : { kind: kind as Kind, payload };
  }
}

export function createReader(output: Readable, watch: Watch) {
  const chunks: AsyncIterator<Uint8Array> = output[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);

  const more = async (): Promise<boolean> => {
    try {
      const next = await watch.waiting(chunks.next());
      if (next.done === true || watch.failure !== null) return false;
      rest = next.value;
      return true;
    } catch {
      // a pipe torn by the death of the child ends the reading like its regular end
      return false;
    }
  };
  /** Exactly `length` bytes, in memory of their own unless it is given, or null at the end of the stream. */
  const take = async (length: number, taken: Uint8Array = new Uint8Array(length)): Promise<Uint8Array | null> => {
    let filled = 0;
    while (filled < length) {
      if (rest.length === 0 && !(await more())) return null;
      const part = rest.subarray(0, length - filled);
      taken.set(part, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
    }
    return taken;
  };
  return { take };
}
