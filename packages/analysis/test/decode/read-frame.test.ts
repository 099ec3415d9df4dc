import { VideoFrame } from '@napi-rs/webcodecs';
import { expect, it } from 'vitest';
import { createFrameReader } from '../../src/decode/child/read-frame.ts';

/** A grey frame whose luma is this everywhere. */
const greyFrame = (luma: number): VideoFrame =>
  new VideoFrame(new Uint8Array(16 * 16 * 1.5).fill(128).fill(luma, 0, 16 * 16), {
    format: 'I420',
    codedWidth: 16,
    codedHeight: 16,
    timestamp: luma,
  });

it('a picture that is still being sent is not written over, however many frames are only glanced at before the next one', async () => {
  for (const glances of [0, 1, 2, 3]) {
    const read = createFrameReader();
    const first = await (await read(greyFrame(40))).rgb();
    const before = first.data.slice();
    for (let glance = 0; glance < glances; glance++) (await read(greyFrame(120))).glance(0);
    await (await read(greyFrame(200))).rgb();
    expect(first.data, `${glances} glanced at`).toEqual(before);
  }
});
