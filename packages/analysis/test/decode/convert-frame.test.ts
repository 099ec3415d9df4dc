import { describe, expect, it } from 'vitest';
import { createConverter, type Planes } from '../../src/decode/child/convert-frame.ts';

/** Every level of each plane comes with many of the others. */
const samples = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => Math.imul(i + 1, 2654435761 + seed) >>> 24);

/** Planes with their bytes. */
type Filled = Planes & { readonly data: Uint8Array };

/** Planes with chroma halved both ways, their lines padded. */
function halved(width: number, height: number, more: Partial<Planes> = {}): Filled {
  const strides = [width + 4, width / 2 + 3, width / 2 + 5] as const;
  const sizes = [strides[0] * height, (strides[1] * height) / 2, (strides[2] * height) / 2] as const;
  const layout = strides.map((stride, plane) => ({ stride, offset: sizes.slice(0, plane).reduce((sum, size) => sum + size, 0) }));
  const data = samples(sizes[0] + sizes[1] + sizes[2], 7);
  return { data, layout, width, height, chromaShiftX: 1, chromaShiftY: 1, matrix: 'bt601', fullRange: false, ...more };
}

/** The same picture with its chroma written out for every pixel. */
function writtenOut(planes: Filled): Filled {
  const { width, height } = planes;
  const data = new Uint8Array(width * height * 3);
  for (const [plane, { offset, stride }] of planes.layout.entries())
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        data[plane * width * height + y * width + x] = planes.data[
          offset + (plane === 0 ? y * stride + x : (y >> 1) * stride + (x >> 1))
        ] as number;
  const layout = [0, 1, 2].map((plane) => ({ offset: plane * width * height, stride: width }));
  return { ...planes, data, layout, chromaShiftX: 0, chromaShiftY: 0 };
}

function fresh(planes: Filled): Uint8Array {
  const converter = createConverter();
  converter.room(planes.data.length, planes.width * planes.height).set(planes.data);
  return converter.toRgb(planes);
}

describe('a decoded frame in RGB', () => {
  it.each([
    ['bt601', false],
    ['bt601', true],
    ['bt709', false],
    ['bt2020', true],
  ] as const)('is the standard’s own within a level, %s, full range %s', (matrix, fullRange) => {
    const planes = writtenOut(halved(16, 16, { matrix, fullRange }));
    const [kr, kb] = { bt601: [0.299, 0.114], bt709: [0.2126, 0.0722], bt2020: [0.2627, 0.0593] }[matrix] as [number, number];
    const rgb = fresh(planes);
    for (let at = 0; at < 256; at++) {
      const [y, u, v] = [0, 1, 2].map((plane) => planes.data[plane * 256 + at] as number) as [number, number, number];
      const luma = fullRange ? y : ((y - 16) * 255) / 219;
      const [cb, cr] = [u, v].map((value) => ((value - 128) * 255) / (fullRange ? 255 : 224)) as [number, number];
      const red = luma + 2 * (1 - kr) * cr;
      const blue = luma + 2 * (1 - kb) * cb;
      const green = (luma - kr * red - kb * blue) / (1 - kr - kb);
      for (const [channel, value] of [red, green, blue].entries())
        expect(Math.abs((rgb[at * 3 + channel] as number) - Math.max(0, Math.min(255, value)))).toBeLessThanOrEqual(1);
    }
  });

  it('is the same whether sixteen pixels are made at once or one, and whatever its width', () => {
    for (const width of [4, 8, 16, 64, 6, 10, 18, 46]) {
      const planes = halved(width, 6);
      expect(fresh(planes)).toEqual(fresh(writtenOut(planes)));
    }
  });

  it('stays where it is while a larger frame is converted', () => {
    const converter = createConverter();
    const small = halved(16, 4);
    converter.room(small.data.length, 16 * 4).set(small.data);
    const first = converter.toRgb(small);
    const before = first.slice();
    const large = halved(64, 48);
    converter.room(large.data.length, 64 * 48).set(large.data);
    expect(converter.toRgb(large)).toEqual(fresh(large));
    expect(first).toEqual(before);
  });

  it('keeps black, white and grey what they are', () => {
    const grey = (y: number): Filled => ({ ...halved(8, 2), data: new Uint8Array(64).fill(128).fill(y, 0, 24) });
    expect([16, 126, 235].map((y) => [...new Set(fresh(grey(y)))])).toEqual([[0], [128], [255]]);
  });
});
