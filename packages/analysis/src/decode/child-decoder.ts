import { packRequest } from './child/read-request.ts';
import type { ChildRequest } from './facts.ts';
import type { DecodeEvent, DecodeFailure, DecodeLimits, DecodeRequest, Decoder, MediaSource } from './media.ts';
import { collectRecord, type Recording } from './parent/collect-record.ts';
import { type Fed, feedSource } from './parent/feed-source.ts';
import { openSharedFrames } from './parent/open-shared-frames.ts';
import { type LaidFrames, readMessages } from './parent/read-messages.ts';
import { type DecoderChild, startChild } from './parent/start-child.ts';
import { type Watch, watchLimits } from './parent/watch-limits.ts';

/** How pictures come from the child: in shared memory where the system has it, else through its pipe. */
export type PictureWay = 'memory' | 'pipe';

/** Our own decoder: mediabunny and WebCodecs (stills: libvips) in a process of their own for each recording. */
export function createChildDecoder(way: PictureWay = 'memory'): Decoder {
  return { name: 'webcodecs', decode: (source, request, limits, signal) => decodeInChild('decode', source, request, limits, signal, way) };
}

/** Failures of feeding that are the recording's; a pipe closed early is the child's story. */
const FED = {
  all: null,
  too_large: { code: 'too_large', detail: 'more bytes than allowed' },
  unreadable: { code: 'unreadable', detail: 'the file cannot be opened or read' },
  pipe_closed: null,
} as const satisfies Record<Fed, DecodeFailure | null>;

/** One recording through one child. `inspect` stops after the container. Limits, crashes and abortion come as the failure of `end`. */
export async function* decodeInChild(
  purpose: ChildRequest['purpose'],
  source: MediaSource,
  request: DecodeRequest,
  limits: DecodeLimits,
  signal: AbortSignal | undefined,
  way: PictureWay = 'memory',
): AsyncGenerator<DecodeEvent> {
  const order = purpose === 'decode' && 'stream' in source && source.pace === 'as_filmed' ? 'follow' : purpose;
  const recording = collectRecord(request, limits, order);
  const shared = way === 'memory' && purpose !== 'inspect' ? openSharedFrames() : null;
  const child = startChild(shared?.descriptor ?? null);
  const slotBytes = 3 * Math.min(request.maxSide ** 2, limits.maxPixels);
  const watch = watchLimits(child.process.pid, limits, child.kill, signal, shared?.bytes);
  const header = packRequest({ purpose: order, ...request, ...pick(limits), slotBytes: shared && slotBytes });
  const feeding = feedSource(source, child.input, header, limits.maxBytes).then((fed) => {
    if (FED[fed] !== null) watch.stop(FED[fed]);
  });
  try {
    yield* readEvents(child, recording, watch, shared === null ? null : { slotBytes, read: shared.read, free: child.free });
    // speech can be looked for while the process ends
    child.kill();
    if (recording.done !== null) yield* recording.sound();
  } finally {
    child.kill();
    await Promise.all([child.gone, feeding]);
    watch.end();
    shared?.close();
  }
  yield* recording.finish(
    watch.failure ?? (recording.done === null ? { code: 'crashed', detail: 'the decoder ended before its answer' } : null),
  );
}

async function* readEvents(child: DecoderChild, recording: Recording, watch: Watch, laid: LaidFrames | null): AsyncGenerator<DecodeEvent> {
  for await (const message of readMessages(child.output, recording.bound, watch, laid)) {
    let event: DecodeEvent | null;
    try {
      event = recording.take(message);
    } catch {
      watch.stop({ code: 'crashed', detail: 'the decoder broke the protocol' });
      return;
    }
    if (event !== null) yield event;
    if (recording.done !== null) return;
  }
}

const pick = ({ maxBytes, maxSeconds, maxPixels, maxFrames, totalMs }: DecodeLimits) => ({
  maxBytes,
  maxSeconds,
  maxPixels,
  maxFrames,
  totalMs,
});
