import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from '../image/picture.ts';

/** The text of a PDF417 symbol in the picture, or null when none can be read. */
export type BarcodeReader = (picture: Picture) => Promise<string | null>;

/**
 * A PDF417 reader on zxing-cpp. The WebAssembly lies in the installed package: left alone, zxing-wasm would fetch it from a CDN.
 * @throws when the package's file is missing
 */
export async function openBarcodeReader(): Promise<BarcodeReader> {
  const file = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async (picture) => {
    const results = await readBarcodes(toImageData(picture), {
      formats: ['PDF417'],
      tryHarder: true,
      maxNumberOfSymbols: 1,
      // AAMVA's control characters must arrive as they are
      textMode: 'Plain',
    });
    const read = results.find((result) => result.isValid && result.text !== '');
    return read?.text ?? null;
  };
}

type ReaderInput = Parameters<typeof readBarcodes>[0];

function toImageData(picture: Picture): ReaderInput {
  const { width, height, data } = picture;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0, from = 0, to = 0; i < width * height; i++, from += 3, to += 4) {
    rgba[to] = data[from] as number;
    rgba[to + 1] = data[from + 1] as number;
    rgba[to + 2] = data[from + 2] as number;
  }
  return { width, height, data: rgba, colorSpace: 'srgb' } as ReaderInput;
}
