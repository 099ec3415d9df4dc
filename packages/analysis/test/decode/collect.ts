import type { ContainerSignals, Measured } from '@mien/protocol';
import type { DecodeEvent, DecodeLimits, DecodeRequest, Decoder, MediaSource, Pcm } from '../../src/decode/media.ts';
import { DEFAULT_LIMITS } from '../../src/decode/media.ts';
import type { Frame, Picture } from '../../src/image/picture.ts';

export interface Collected {
  readonly kinds: readonly DecodeEvent['type'][];
  readonly container: ContainerSignals;
  readonly frames: readonly Frame[];
  readonly audio: Measured<Pcm> | null;
  readonly end: Extract<DecodeEvent, { type: 'end' }>;
}

const REQUEST: DecodeRequest = { frameRate: 4, maxSide: 1280, audio: true };
export const LIMITS: DecodeLimits = { ...DEFAULT_LIMITS, idleMs: 20_000, totalMs: 40_000 };

/** All events of one decoding; fails when the contract's order is broken. */
export async function collect(
  decoder: Decoder,
  source: MediaSource | Uint8Array,
  request: Partial<DecodeRequest> = {},
  limits: Partial<DecodeLimits> = {},
  signal?: AbortSignal,
): Promise<Collected> {
  const media = source instanceof Uint8Array ? { bytes: source } : source;
  const events: DecodeEvent[] = [];
  for await (const event of decoder.decode(media, { ...REQUEST, ...request }, { ...LIMITS, ...limits }, signal)) events.push(event);
  const kinds = events.map((event) => event.type);
  if (!/^container( frame)*( audio)? end$/.test(kinds.join(' '))) throw new Error(`events out of order: ${kinds.join(' ')}`);
  const of = <T extends DecodeEvent['type']>(type: T) =>
    events.filter((event): event is Extract<DecodeEvent, { type: T }> => event.type === type);
  const [container] = of('container');
  const [end] = of('end');
  if (!container || !end) throw new Error('no container or no end');
  return {
    kinds,
    container: container.container,
    frames: of('frame').map(({ frame }) => frame),
    audio: of('audio')[0]?.audio ?? null,
    end,
  };
}

/** Red, green and blue at a share of the width and height. */
export function colourAt(picture: Picture, x: number, y: number): readonly [number, number, number] {
  const at = (Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) * 3;
  const [r = -1, g = -1, b = -1] = picture.data.subarray(at, at + 3);
  return [r, g, b];
}
