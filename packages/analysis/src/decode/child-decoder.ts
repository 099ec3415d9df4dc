import { packRequest } from './child/read-request.ts';
import type { ChildRequest } from './facts.ts';
import type { DecodeEvent, DecodeFailure, DecodeLimits, DecodeRequest, Decoder, MediaSource } from './media.ts';
import { collectRecord, type Recording } from './parent/collect-record.ts';
import { type Fed, feedSource } from './parent/feed-source.ts';
import { readMessages } from './parent/read-messages.ts';
import { type DecoderChild, startChild } from './parent/start-child.ts';
import { type Watch, watchLimits } from './parent/watch-limits.ts';

/** Our own decoder: mediabunny and WebCodecs (stills: libvips) in a process of their own for each recording. */
export function createChildDecoder(): Decoder {
  return { name: 'webcodecs', decode: (source, request, limits, signal) => decodeInChild('decode', source, request, limits, signal) };
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
): AsyncGenerator<DecodeEvent> {
  const order = purpose === 'decode' && 'stream' in source && source.pace === 'as_filmed' ? 'follow' : purpose;
  const recording = collectRecord(request, limits, order);
  const child = startChild();
  const kill = (): void => {
    child.process.kill('SIGKILL');
    child.output.destroy();
    child.input.destroy();
  };
  const watch = watchLimits(child.process.pid, limits, kill, signal);
  const header = packRequest({ purpose: order, ...request, ...pick(limits) });
  const feeding = feedSource(source, child.input, header, limits.maxBytes).then((fed) => {
    if (FED[fed] !== null) watch.stop(FED[fed]);
  });
  try {
    yield* readEvents(child, recording, watch);
  } finally {
    kill();
    await Promise.all([child.gone, feeding]);
    watch.end();
  }
  yield* recording.finish(
    watch.failure ?? (recording.done === null ? { code: 'crashed', detail: 'the decoder ended before its answer' } : null),
  );
}

async function* readEvents(child: DecoderChild, recording: Recording, watch: Watch): AsyncGenerator<DecodeEvent> {
  for await (const message of readMessages(child.output, recording.bound, watch)) {
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
