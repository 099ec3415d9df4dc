import type { ContainerSignals } from '@mien/protocol';

export type Format = ContainerSignals['format'];

/** HEVC-coded HEIF brands (ISO/IEC 23008-12 annex B); AVIF and JPEG brands of the same box are not accepted. */
const HEIF_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const EBML = [0x1a, 0x45, 0xdf, 0xa3] as const;
const JPEG = [0xff, 0xd8, 0xff] as const;

const ISO_BRANDS: ReadonlySet<string> = new Set([
  'isom',
  'iso2',
  'iso3',
  'iso4',
  'iso5',
  'iso6',
  'iso7',
  'iso8',
  'iso9',
  'mp41',
  'mp42',
  'avc1',
  'hvc1',
  'dash',
  'qt  ',
  'M4V ',
  'M4A ',
  'MSNV',
  'cmfc',
  '3gp4',
  '3gp5',
  '3gp6',
  'av01',
  'mp4v',
  'f4v ',
]);

/**
 * The format by its first bytes, never by a name. Whatever is not in this list is `unknown` and refused:
 * SVG, PDF, GIF, text, AVIF, executables.
 */
export function identifyFormat(head: Uint8Array): Format {
  if (startsWith(head, EBML)) return 'webm';
  if (startsWith(head, JPEG)) return 'jpeg';
  if (startsWith(head, PNG)) return 'png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (ascii(head, 4, 8) === 'ftyp') {
    const brand = ascii(head, 8, 12);
    if (HEIF_BRANDS.has(brand)) return 'heif';
    return ISO_BRANDS.has(brand) ? 'mp4' : 'unknown';
  }
  return 'unknown';
}

/** Stills are read whole by an image library; everything else known is a clip. */
export const isStill = (format: Format): boolean => format === 'jpeg' || format === 'png' || format === 'webp' || format === 'heif';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
