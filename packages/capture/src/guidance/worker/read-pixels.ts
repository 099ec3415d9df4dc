import type { Picture } from '@mien/analysis/browser';

/** Takes frames as RGB pictures of at most a given longer side; one canvas, used again and again. */
export interface PixelReader {
  /** @throws when the browser gives no canvas in a worker */
  read(frame: ImageBitmap | VideoFrame, width: number, height: number, maxSide: number): Picture;
}

export function createPixelReader(): PixelReader {
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  let rgb = new Uint8Array(0);
  return {
    read(frame, width, height, maxSide) {
      if (pen === null) throw new Error('This browser gives no canvas in a worker');
      const ratio = Math.min(1, maxSide / Math.max(width, height));
      const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
      if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
      pen.drawImage(frame, 0, 0, w, h);
      const { data } = pen.getImageData(0, 0, w, h);
      if (rgb.length !== w * h * 3) rgb = new Uint8Array(w * h * 3);
      // a pixel at a time: half the time of a byte at a time, which for 720p is two milliseconds of a fast phone
      const pixels = new Uint32Array(data.buffer);
      for (let from = 0, to = 0; from < pixels.length; from++, to += 3) {
        const pixel = pixels[from] as number;
        rgb[to] = pixel;
        rgb[to + 1] = pixel >>> 8;
        rgb[to + 2] = pixel >>> 16;
      }
      return { width: w, height: h, data: rgb };
    },
  };
}
