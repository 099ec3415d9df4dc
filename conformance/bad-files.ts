import sharp from 'sharp';
import { makeClip } from '../packages/analysis/test/decode/make-clip.ts';

/** Some hundred KB that unpack to 128 million points. */
export const giantPicture = async (): Promise<Uint8Array> =>
  sharp({ create: { width: 16_000, height: 8_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer();

/** Five frames an hour and a half apart: two hours by its times, small by its bytes. */
export const twoHours = (): Promise<Uint8Array> =>
  makeClip({
    container: 'webm',
    video: {
      codec: 'vp8',
      width: 640,
      height: 480,
      frameRate: 1,
      seconds: 5,
      timeOf: (index) => index * 1800,
      draw: (picture) => picture.fill(128),
    },
  });
