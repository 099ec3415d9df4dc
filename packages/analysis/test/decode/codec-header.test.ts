import { MediaSignals } from '@mien/protocol';
import { expect, test } from 'vitest';
import { encodeClip } from '../../../../samples/src/people/encode-clip.ts';
import { createChildDecoder } from '../../src/decode/child-decoder.ts';
import { DEFAULT_LIMITS } from '../../src/decode/media.ts';

/** An MP4 whose box with the codec's own header is not where it should be: bench fuzz, `face h264.mp4`, seeds 25, 103 and 187. */
async function withoutCodecHeader(): Promise<Uint8Array> {
  const frames = [0, 1, 2].map((index) => ({
    t: index / 10,
    index,
    picture: { width: 64, height: 48, data: new Uint8Array(64 * 48 * 3).fill(90) },
  }));
  const bytes = Buffer.from(await encodeClip(frames, { codec: 'h264', container: 'mp4' }));
  const at = bytes.indexOf('avcC');
  if (at < 0) throw new Error('The clip has no avcC box');
  bytes.write('avcX', at);
  return new Uint8Array(bytes);
}

test('a damaged codec header is a recording that cannot be played, and no crash of the decoder', async () => {
  const source = { bytes: await withoutCodecHeader() };
  for await (const event of createChildDecoder().decode(source, { frameRate: 'all', maxSide: 64, audio: true }, DEFAULT_LIMITS)) {
    if (event.type !== 'end') continue;
    expect(event.failure?.code ?? 'none').not.toBe('crashed');
    expect(MediaSignals.safeParse(event.media).error).toBeUndefined();
    expect(event.media.video.measured && event.media.video.value.framesDecoded > 0).toBe(false);
  }
});
