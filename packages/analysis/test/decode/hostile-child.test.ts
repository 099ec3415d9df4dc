import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type ContainerFacts, type Done, FAILURE_CODES } from '../../src/decode/facts.ts';
import { DEFAULT_LIMITS, type DecodeFailure } from '../../src/decode/media.ts';
import { collectRecord } from '../../src/decode/parent/collect-record.ts';
import { type LaidFrames, readMessages } from '../../src/decode/parent/read-messages.ts';
import type { Watch } from '../../src/decode/parent/watch-limits.ts';
import { FRAME_SLOTS, KINDS, type Kind, packFrameHead, packHead, packLaidHead } from '../../src/decode/wire.ts';

const limits = { ...DEFAULT_LIMITS, maxFrames: 4, maxSeconds: 1 };
const request = { frameRate: 'all', maxSide: 16, audio: true } as const;
const container: ContainerFacts = {
  format: 'webm',
  bytes: 10,
  muxer: null,
  notes: [],
  declaredDurationSeconds: null,
  hasCues: null,
  unknownSizeSegment: null,
  truncated: false,
  structureErrors: 0,
};
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const message = (kind: Kind, payload: Uint8Array): Buffer => Buffer.concat([packHead(kind, payload.length), payload]);
const frame = (width: number, height: number, bytes = width * height * 3): Buffer =>
  message(KINDS.frame, Buffer.concat([packFrameHead(0, 0, width, height), new Uint8Array(bytes)]));

const laidFrame = (width: number, height: number, slot: number): Buffer =>
  message(KINDS.laidFrame, packLaidHead(0, 0, width, height, slot));

/** Shared memory that holds this many bytes. */
const holding = (bytes: number): LaidFrames => ({
  slotBytes: 3 * request.maxSide ** 2,
  read: (position, into) => position + into.length <= bytes,
  free: () => undefined,
});

/** A hostile child's bytes through the parent's reader: how it was stopped, if it was, and how many messages were let in. */
const receive = (...parts: Uint8Array[]) => receiveWith(holding(100_000), ...parts);

async function receiveWith(laid: LaidFrames | null, ...parts: Uint8Array[]): Promise<{ failure: DecodeFailure | null; taken: number }> {
  let failure: DecodeFailure | null = null;
  const watch: Watch = {
    waiting: (work) => work,
    stop: (why) => {
      failure = failure ?? why;
    },
    end: () => {},
    get failure() {
      return failure;
    },
  };
  const recording = collectRecord(request, limits, 'decode');
  let taken = 0;
  for await (const one of readMessages(Readable.from(parts), recording.bound, watch, laid)) {
    try {
      recording.take(one);
      taken++;
    } catch {
      watch.stop({ code: 'crashed', detail: 'the decoder broke the protocol' });
      break;
    }
  }
  return { failure, taken };
}

describe('the parent lets no child make it hold more than the limits', () => {
  const start = message(KINDS.container, json(container));
  const sample = (count: number): Buffer => message(KINDS.samples, new Uint8Array(count * 4));

  test.each([
    ['a length of 4 GB', [packHead(KINDS.container, 0xffffffff)], 0],
    ['a kind that does not exist', [packHead(99 as Kind, 4)], 0],
    ['a frame before the container', [frame(2, 2)], 0],
    ['a second container', [start, start], 1],
    ['a frame larger than asked for', [start, frame(17, 2)], 1],
    ['a frame shorter than it says', [start, frame(4, 4, 10)], 1],
    ['a frame of no size', [start, frame(0, 0)], 1],
    ['a laid frame before the container', [laidFrame(2, 2, 0)], 0],
    ['a laid frame larger than asked for', [start, laidFrame(17, 17, 0)], 1],
    ['a laid frame of four billion pixels a side', [start, laidFrame(0xffffffff, 0xffffffff, 0)], 1],
    ['a laid frame of no size', [start, laidFrame(0, 0, 0)], 1],
    ['a laid frame in a slot that does not exist', [start, laidFrame(2, 2, FRAME_SLOTS)], 1],
    ['a laid frame that says too little', [start, message(KINDS.laidFrame, packFrameHead(0, 0, 2, 2))], 1],
    ['more laid frames than allowed', [start, ...Array.from({ length: 5 }, () => laidFrame(2, 2, 0))], 5],
    ['more frames than allowed', [start, ...Array.from({ length: 5 }, () => frame(2, 2))], 5],
    ['more sound than allowed', [start, sample(32_000), sample(16_000)], 2],
    ['more packet times than allowed', [start, message(KINDS.packets, new Uint8Array(8 * 5))], 1],
    ['a time that is no number', [start, message(KINDS.packets, new Uint8Array(new Float64Array([Number.NaN]).buffer))], 1],
    ['JSON that is none', [message(KINDS.container, Buffer.from('{'))], 0],
    ['facts of another shape', [message(KINDS.container, json({ ...container, muxer: 'x'.repeat(500) }))], 0],
  ])('%s ends it', async (_what, parts, taken) => {
    expect(await receive(...parts)).toEqual({ failure: { code: 'crashed', detail: 'the decoder broke the protocol' }, taken });
  });

  test('a frame that was laid nowhere, or not wholly, ends it', async () => {
    const failure = { code: 'crashed', detail: 'the decoder broke the protocol' };
    expect(await receiveWith(null, start, laidFrame(2, 2, 0))).toEqual({ failure, taken: 1 });
    expect(await receiveWith(holding(11), start, laidFrame(2, 2, 0))).toEqual({ failure, taken: 1 });
    expect(await receiveWith(holding(12), start, laidFrame(2, 2, 0))).toEqual({ failure: null, taken: 2 });
  });

  test('a stream that stops in the middle of a message is an end, not a hang', async () => {
    expect(await receive(start, start.subarray(0, 7))).toMatchObject({ taken: 1 });
  });

  test('after its last word nothing more is taken', async () => {
    const done: Done = { decodeErrors: 0, shownPackets: 0, framesDecoded: 0, truncated: false, audio: 'no_audio_track', failure: null };
    expect(await receive(start, message(KINDS.done, json(done)), frame(2, 2))).toMatchObject({ taken: 2, failure: { code: 'crashed' } });
  });

  test("the codes on the wire are the contract's", () => {
    const codes: readonly DecodeFailure['code'][] = FAILURE_CODES;
    expect(new Set(codes).size).toBe(8);
  });
});
