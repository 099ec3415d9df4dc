import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import opentype, { type Font } from 'opentype.js';
import pacote from 'pacote';
import { Parser } from 'tar';

/** OFL-1.1, 30,000 glyphs: rare name characters are in it. The package is too big for a dependency, so one file of it is fetched when first needed. */
const SANS = { spec: '@expo-google-fonts/noto-sans-sc@0.4.3', file: 'package/500Medium/NotoSansSC_500Medium.ttf' } as const;
const SANS_INTEGRITY = 'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==';

export interface Fonts {
  readonly sans: Font;
  readonly ocrB: Font;
}

/**
 * Fonts to draw specimens with. Cached under `cacheRoot` (default `MIEN_CACHE`, then `~/.cache/mien`): the first call needs the npm registry.
 * @throws when the package cannot be fetched or its integrity differs
 */
export async function openFonts(cacheRoot: string = process.env['MIEN_CACHE'] ?? join(homedir(), '.cache', 'mien')): Promise<Fonts> {
  const cached = join(cacheRoot, 'fonts', 'noto-sans-sc-0.4.3-medium.ttf');
  const bytes = await readFile(cached).catch(() => fetchInto(cached));
  const ocrB = await readFile(new URL('../../assets/OCRB.otf', import.meta.url));
  return { sans: opentype.parse(exactBuffer(bytes)), ocrB: opentype.parse(exactBuffer(ocrB)) };
}

async function fetchInto(target: string): Promise<Buffer> {
  const bytes = await fetchSans();
  await mkdir(join(target, '..'), { recursive: true });
  // two test processes may fetch at once: each writes its own file, the rename is atomic
  const partial = `${target}.${process.pid}`;
  await writeFile(partial, bytes);
  await rename(partial, target);
  return bytes;
}

async function fetchSans(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pacote.tarball.stream(
    SANS.spec,
    (stream) =>
      new Promise<void>((resolve, reject) => {
        chunks.length = 0;
        const parser = new Parser({
          onReadEntry: (entry) => (entry.path === SANS.file ? entry.on('data', (chunk: Buffer) => chunks.push(chunk)) : entry.resume()),
        });
        parser.on('end', resolve);
        parser.on('error', reject);
        stream.on('error', reject);
        stream.pipe(parser as unknown as NodeJS.WritableStream);
      }),
    { integrity: SANS_INTEGRITY },
  );
  return Buffer.concat(chunks);
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
