import type { Readable } from 'node:stream';
import { FRAME_HEAD_BYTES, FRAME_SLOTS, HEAD_BYTES, KINDS, type Kind, LAID_HEAD_BYTES } from '../wire.ts';
import { type KeptMemory, keepMemory } from './keep-memory.ts';
import type { Watch } from './watch-limits.ts';

export interface Message {
  readonly kind: Kind;
  readonly payload: Uint8Array;
  /** the payload will not be looked at any more: its memory is used again */
  readonly giveBack?: () => void;
}

/** The largest payload that a kind may have now; 0 where the kind may not come any more. */
export type Bounds = (kind: Kind) => number;

/** Where the child lays pictures instead of sending them. */
export interface LaidFrames {
  /** from one slot to the next */
  readonly slotBytes: number;
  /** copies what lies there; false where it is not all there */
  read(position: number, into: Uint8Array): boolean;
  /** the slot was read: the child may use it again */
  free(slot: number): void;
}

const BROKEN = { code: 'crashed', detail: 'the decoder broke the protocol' } as const;

const KNOWN: ReadonlySet<number> = new Set(Object.values(KINDS));

/**
 * Messages of the child, one at a time as they are asked for: nothing is read ahead, so the pipe pushes back. A length over
 * its bound ends the child before anything is allocated for it.
 * @param laid null: no picture may be laid anywhere
 */
export async function* readMessages(output: Readable, bounds: Bounds, watch: Watch, laid: LaidFrames | null): AsyncGenerator<Message> {
  const source = createReader(output, watch);
  const frames = keepMemory();
  while (true) {
    const head = await source.take(HEAD_BYTES);
    if (head === null) return;
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const length = view.getUint32(0, true);
    const kind = view.getUint8(4);
    const isLaid = kind === KINDS.laidFrame && laid !== null;
    if (!KNOWN.has(kind) || length > (isLaid ? LAID_HEAD_BYTES : bounds(kind as Kind))) return watch.stop(BROKEN);
    if (isLaid) {
      const announced = await source.take(length);
      if (announced === null) return;
      const frame = takeLaid(announced, bounds(KINDS.frame), laid, frames);
      if (frame === null) return watch.stop(BROKEN);
      yield frame;
      continue;
    }
    const isFrame = kind === KINDS.frame;
    const payload = await source.take(length, isFrame ? frames.take(length) : undefined);
    if (payload === null) return;
    yield isFrame ? { kind, payload, giveBack: frames.lend(payload) } : { kind: kind as Kind, payload };
  }
}

/** A picture that was laid down, as if it had come through the pipe; null where it is not what was announced. */
function takeLaid(announced: Uint8Array, bound: number, laid: LaidFrames, frames: KeptMemory): Message | null {
  if (announced.length !== LAID_HEAD_BYTES) return null;
  const view = new DataView(announced.buffer, announced.byteOffset, announced.byteLength);
  const length = FRAME_HEAD_BYTES + view.getUint32(12, true) * view.getUint32(16, true) * 3;
  const slot = view.getUint8(FRAME_HEAD_BYTES);
  if (length > bound || length - FRAME_HEAD_BYTES > laid.slotBytes || slot >= FRAME_SLOTS) return null;
  const payload = frames.take(length);
  payload.set(announced.subarray(0, FRAME_HEAD_BYTES));
  if (!laid.read(slot * laid.slotBytes, payload.subarray(FRAME_HEAD_BYTES))) return null;
  laid.free(slot);
  return { kind: KINDS.frame, payload, giveBack: frames.lend(payload) };
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
