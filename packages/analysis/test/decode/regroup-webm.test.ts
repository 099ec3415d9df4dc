import { mutate } from '@mien/samples';
import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { createRegrouping } from '../../src/decode/child/regroup-webm.ts';
import { createChildDecoder } from '../../src/decode/child-decoder.ts';
import { DEFAULT_LIMITS, type DecodeEvent } from '../../src/decode/media.ts';
import { makeClip, movingPattern } from './make-clip.ts';

const clip = (live: boolean, clusterSeconds: number): Promise<Uint8Array> =>
  makeClip({
    container: 'webm',
    live,
    clusterSeconds,
    video: { codec: 'vp8', width: 160, height: 120, frameRate: 10, seconds: 3, draw: movingPattern },
    audio: { codec: 'opus', sampleRate: 48_000, channels: 1, seconds: 3, sample: (index) => Math.sin(index / 20) / 2 },
  });

function regroup(bytes: Uint8Array, step: number): Buffer {
  const regrouping = createRegrouping();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += step) parts.push(Uint8Array.from(regrouping.push(bytes.subarray(from, from + step))));
  return Buffer.concat(parts);
}

async function packetsOf(bytes: Uint8Array): Promise<string[]> {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) });
  const packets: string[] = [];
  for (const track of await input.getTracks())
    for await (const { timestamp, type, data } of new EncodedPacketSink(track).packets())
      packets.push(`${track.number} ${timestamp} ${type} ${Buffer.from(data).toString('base64')}`);
  input.dispose();
  return packets;
}

describe('the clusters of a WebM, cut where its bytes arrived', () => {
  it.each([
    ['a recorder', true, 10],
    ['a recorder, in short clusters', true, 1],
    ['a program that finished the file, with its index', false, 1],
  ])('hold the same packets at the same instants: by %s', async (_, live, clusterSeconds) => {
    const bytes = await clip(live, clusterSeconds);
    const packets = await packetsOf(bytes);
    for (const step of [1, 977, 20_000, bytes.length])
      expect(await packetsOf(regroup(bytes, step)), `${step} bytes at once`).toEqual(packets);
  });

  it('end where the structure breaks off, and before a block that never comes', async () => {
    const bytes = await clip(true, 10);
    const before = regroup(bytes, 977);
    const zeros = new Uint8Array(100_000);
    const neverThere = Uint8Array.of(0xa3, 0x01, 0x0f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
    for (const behind of [zeros, neverThere]) expect(regroup(Buffer.concat([bytes, behind, bytes]), 977).equals(before)).toBe(true);
  });
});

describe('a damaged recording that is followed', () => {
  it('ends as every recording does, and its decoder neither breaks down nor hangs', async () => {
    const bytes = await clip(true, 10);
    const request = { frameRate: 5, maxSide: 160, audio: true } as const;
    for (let seed = 0; seed < 16; seed += 1) {
      const damaged = mutate(bytes, seed);
      async function* arriving(): AsyncGenerator<Uint8Array> {
        for (let from = 0; from < damaged.length; from += 9000) yield damaged.subarray(from, from + 9000);
      }
      let code: string | undefined = 'no end';
      for await (const event of createChildDecoder().decode({ stream: arriving(), pace: 'as_filmed' }, request, DEFAULT_LIMITS))
        if (event.type === 'end') code = event.failure?.code;
      expect([undefined, 'unreadable', 'not_followed', 'too_long', 'too_many_pixels'], `seed ${seed}`).toContain(code);
    }
  }, 120_000);
});

describe('a file made so that whoever follows it sees other pictures than whoever reads it whole', () => {
  it('is not followed: what was seen on the way does not count', async () => {
    const bytes = await clip(true, 1);
    const other = await makeClip({
      container: 'webm',
      live: true,
      video: { codec: 'vp8', width: 160, height: 120, frameRate: 10, seconds: 2, draw: movingPattern },
    });
    async function* arriving(): AsyncGenerator<Uint8Array> {
      yield bytes;
      yield other.subarray(other.indexOf(0x18));
    }
    let end: (DecodeEvent & { type: 'end' }) | undefined;
    const request = { frameRate: 'all', maxSide: 160, audio: false } as const;
    for await (const event of createChildDecoder().decode({ stream: arriving(), pace: 'as_filmed' }, request, DEFAULT_LIMITS))
      if (event.type === 'end') end = event;
    expect(end?.failure?.code).toBe('not_followed');
  });
});
