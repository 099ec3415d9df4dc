import sharp, { type Sharp } from 'sharp';
import type { Picture } from '../../image/picture.ts';
import type { ChildRequest, ContainerFacts, Done } from '../facts.ts';
import { GLANCE_BYTES } from '../wire.ts';
import { lumaOf } from './read-frame.ts';
import type { Report } from './report.ts';
import { takeGlance } from './take-glance.ts';

type Outcome = { readonly picture: Picture; readonly damaged: boolean } | { readonly failure: NonNullable<Done['failure']> };

/** A still from its bytes to one upright sRGB frame on white. */
export async function decodeStill(bytes: Uint8Array, container: ContainerFacts, request: ChildRequest, report: Report): Promise<Done> {
  await report.json('container', container);
  const done: Done = { decodeErrors: 0, shownPackets: 0, framesDecoded: 0, truncated: false, audio: 'not_a_clip', failure: null };
  const outcome = await readStill(bytes, container.format, request);
  if ('failure' in outcome) return { ...done, failure: outcome.failure };
  const { width, height, data } = outcome.picture;
  const glance = new Uint8Array(GLANCE_BYTES);
  glance.set(takeGlance({ data: lumaOf(data, 3), offset: 0, stride: width, width, height, fullRange: true }, 0), 8);
  await report.bytes('glances', glance);
  await report.frame(0, 0, width, height, data);
  return { ...done, shownPackets: 1, framesDecoded: 1, truncated: outcome.damaged, decodeErrors: outcome.damaged ? 1 : 0 };
}

async function readStill(bytes: Uint8Array, format: ContainerFacts['format'], request: ChildRequest): Promise<Outcome> {
  if (format === 'heif') return readHeif(bytes, request);
  // of libvips' loaders only these three may see the bytes
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
  let pixels: number;
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    pixels = width * height * pages;
  } catch {
    return { failure: { code: 'unreadable', detail: 'the header of the picture cannot be read' } };
  }
  if (pixels > request.maxPixels) return TOO_MANY;
  const whole = await tryDecode(sharp(bytes, { limitInputPixels: request.maxPixels, failOn: 'warning' }).autoOrient(), request.maxSide);
  if (whole !== null) return { picture: whole, damaged: false };
  const partial = await tryDecode(sharp(bytes, { limitInputPixels: request.maxPixels, failOn: 'none' }).autoOrient(), request.maxSide);
  if (partial !== null) return { picture: partial, damaged: true };
  return { failure: { code: 'unreadable', detail: 'the picture cannot be decoded' } };
}

const TOO_MANY: Outcome = { failure: { code: 'too_many_pixels', detail: 'the picture is larger than allowed' } };

/** HEIC through libheif in WebAssembly: its own memory, turned upright by libheif. */
async function readHeif(bytes: Uint8Array, request: ChildRequest): Promise<Outcome> {
  const { all } = await import('heic-decode');
  try {
    const images = await all({ buffer: bytes });
    const first = images[0];
    if (first === undefined) return { failure: { code: 'unreadable', detail: 'no picture in the file' } };
    if (images.reduce((sum, image) => sum + image.width * image.height, 0) > request.maxPixels) return TOO_MANY;
    const { width, height, data } = await first.decode();
    const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const picture = await tryDecode(sharp(rgba, { raw: { width, height, channels: 4 } }), request.maxSide);
    if (picture !== null) return { picture, damaged: false };
  } catch {
    // libheif's words may quote the file
  }
  return { failure: { code: 'unreadable', detail: 'the picture cannot be decoded' } };
}

async function tryDecode(picture: Sharp, maxSide: number): Promise<Picture | null> {
  try {
    const { data, info } = await picture
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return info.channels === 3 ? { width: info.width, height: info.height, data } : null;
  } catch {
    return null;
  }
}
