import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createChildDecoder } from '../../src/decode/child-decoder.ts';
import { DEFAULT_LIMITS, type DecodeEvent, type DecodeRequest, type MediaSource } from '../../src/decode/media.ts';
import { type Draw, makeClip } from './make-clip.ts';

const REQUEST: DecodeRequest = { frameRate: 'all', maxSide: 320, audio: true };
const LIMITS = { ...DEFAULT_LIMITS, idleMs: 120_000 };

const draw: Draw = (i420, width, height, index) => {
  for (let at = 0; at < width * height; at += 1) i420[at] = (at * 3 + index * 7 + ((at * 2654435761) >>> 24)) & 255;
  i420.fill(128, width * height);
};

const clip = (container: 'webm' | 'mp4', live: boolean, clusterSeconds = 1): Promise<Uint8Array> =>
  makeClip({
    container,
    live,
    clusterSeconds,
    video: { codec: container === 'mp4' ? 'avc' : 'vp8', width: 320, height: 240, frameRate: 10, seconds: 4, draw, bitrate: 2_000_000 },
    audio: { codec: 'opus', sampleRate: 48_000, channels: 1, seconds: 4, sample: (index) => Math.sin(index / 20) / 2 },
  });

async function play(source: MediaSource): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const event of createChildDecoder().decode(source, REQUEST, LIMITS)) events.push(plain(event));
  return events;
}

const plain = (event: DecodeEvent): unknown =>
  event.type === 'frame'
    ? { t: event.frame.t, index: event.frame.index, data: Buffer.from(event.frame.picture.data).toString('base64') }
    : event;

const inOrderOf = (events: readonly unknown[]): unknown[] => {
  const isFrame = (event: unknown): boolean => typeof event === 'object' && event !== null && 'index' in event;
  return [...events.filter((event) => !isFrame(event)), ...events.filter(isFrame)];
};

/** Hands a clip on by pieces, and of its end only `left` bytes later than the first picture of the given time. */
async function playHeldBack(
  bytes: Uint8Array,
  left: number,
  until: number,
): Promise<{ readonly events: unknown[]; readonly inTime: boolean }> {
  const most = bytes.length - left;
  let release: () => void = () => undefined;
  const seen = new Promise<'seen'>((resolve) => {
    release = () => resolve('seen');
  });
  const patience = new AbortController();
  let inTime = false;
  async function* arriving(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < most; from += 10_000) yield bytes.subarray(from, Math.min(most, from + 10_000));
    const late = setTimeout(20_000, 'late' as const, { signal: patience.signal }).catch(() => 'late' as const);
    inTime = (await Promise.race([seen, late])) === 'seen';
    yield bytes.subarray(most);
  }
  const events: unknown[] = [];
  for await (const event of createChildDecoder().decode({ stream: arriving(), pace: 'as_filmed' }, REQUEST, LIMITS)) {
    if (event.type === 'frame' && event.frame.t >= until) release();
    events.push(plain(event));
  }
  patience.abort();
  return { events, inTime };
}

describe('a clip that is decoded while it arrives', () => {
  it('shows what there is of a cluster that is not whole yet: one may be as long as the clip', async () => {
    const bytes = await clip('webm', true, 10);
    const { events, inTime } = await playHeldBack(bytes, Math.floor(bytes.length / 4), 2.5);
    expect(inTime).toBe(true);
    expect(inOrderOf(events)).toEqual(inOrderOf(await play({ bytes })));
  });

  it('shows the fragments of an MP4 as they come, as Safari writes it', async () => {
    const bytes = await clip('mp4', true);
    const { events, inTime } = await playHeldBack(bytes, Math.floor(bytes.length / 4), 1.5);
    expect(inTime).toBe(true);
    expect(inOrderOf(events)).toEqual(inOrderOf(await play({ bytes })));
  });

  it('gives, bit for bit, what it gives as a whole, and gives it before the last byte', async () => {
    const bytes = await clip('webm', true);
    const whole = await play({ bytes });
    let release: () => void = () => undefined;
    const firstFrame = new Promise<void>((resolve) => {
      release = resolve;
    });
    const sent = { bytes: 0 };
    async function* arriving(): AsyncGenerator<Uint8Array> {
      const most = Math.floor(bytes.length * 0.75);
      for (let from = 0; from < most; from += 10_000) {
        const part = bytes.subarray(from, Math.min(most, from + 10_000));
        sent.bytes += part.length;
        yield part;
      }
      // the rest is filmed only after something was seen of what there is
      await firstFrame;
      sent.bytes = bytes.length;
      yield bytes.subarray(most);
    }
    const events: unknown[] = [];
    let atFirst = bytes.length;
    for await (const event of createChildDecoder().decode({ stream: arriving(), pace: 'as_filmed' }, REQUEST, LIMITS)) {
      if (event.type === 'frame' && atFirst === bytes.length) {
        atFirst = sent.bytes;
        release();
      }
      events.push(plain(event));
    }
    expect(atFirst).toBeLessThan(bytes.length);
    expect(inOrderOf(events)).toEqual(inOrderOf(whole));
  });

  it.each(['webm', 'mp4'] as const)('and can only be read from its end gives the same too: a finished %s', async (container) => {
    const bytes = await clip(container, false);
    const whole = await play({ bytes });
    async function* arriving(): AsyncGenerator<Uint8Array> {
      for (let from = 0; from < bytes.length; from += 10_000) yield bytes.subarray(from, from + 10_000);
    }
    const followed = await play({ stream: arriving(), pace: 'as_filmed' });
    expect(inOrderOf(followed)).toEqual(inOrderOf(whole));
  });

  it('and lost a piece on the way says so instead of telling half of it', async () => {
    const bytes = await clip('webm', true);
    const at = Math.floor(bytes.length / 2);
    async function* arriving(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, at);
      yield bytes.subarray(at + 3000);
    }
    const events = await play({ stream: arriving(), pace: 'as_filmed' });
    const end = events.at(-1) as DecodeEvent & { type: 'end' };
    expect(end.failure === null ? 'followed' : end.failure.code).toBe('not_followed');
  });
});
