import sharp from 'sharp';

/** A small picture of our own, as PNG bytes. */
export const makeTestPicture = async (): Promise<Uint8Array> =>
  sharp({ create: { width: 32, height: 24, channels: 3, background: '#0b6b52' } })
    .png()
    .toBuffer();
