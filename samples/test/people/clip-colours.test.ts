import { createChildDecoder, DEFAULT_LIMITS } from '@mien/analysis';
import { describe, expect, it } from 'vitest';
import { encodeClip } from '../../src/people/encode-clip.ts';

/** Mean level of the first frame that comes back. */
async function shownLevel(level: number, codec: 'vp8' | 'h264'): Promise<number> {
  const picture = { width: 320, height: 240, data: new Uint8Array(320 * 240 * 3).fill(level) };
  const frames = [0, 1, 2].map((index) => ({ t: index / 10, index, picture }));
  const bytes = await encodeClip(frames, { codec, container: codec === 'vp8' ? 'webm' : 'mp4' });
  for await (const event of createChildDecoder().decode({ bytes }, { frameRate: 'all', maxSide: 320, audio: false }, DEFAULT_LIMITS))
    if (event.type === 'frame') return event.frame.picture.data.reduce((sum, value) => sum + value, 0) / event.frame.picture.data.length;
  throw new Error('no frame came back');
}

describe('a rendered clip', () => {
  it.each(['vp8', 'h264'] as const)(
    'shows black as black and white as white in %s: a limit in levels is measured on true levels',
    async (codec) => {
      expect(await shownLevel(0, codec)).toBeLessThan(3);
      expect(await shownLevel(255, codec)).toBeGreaterThan(252);
    },
  );
});
