import sharp from 'sharp';
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
  const outcome = await readStill(bytes, request);
  if ('failure' in outcome) return { ...done, failure: outcome.failure };
  const { width, height, data } = outcome.picture;
  const glance = new Uint8Array(GLANCE_BYTES);
  glance.set(takeGlance({ data: lumaOf(data, 3), offset: 0, stride: width, width, height, fullRange: true }, 0), 8);
  await report.bytes('glances', glance);
  await report.frame(0, 0, width, height, data);
  return { ...done, shownPackets: 1, framesDecoded: 1, truncated: outcome.damaged, decodeErrors: outcome.damaged ? 1 : 0 };
}

async function readStill(bytes: Uint8Array, request: ChildRequest): Promise<Outcome> {
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
  if (pixels > request.maxPixels) return { failure: { code: 'too_many_pixels', detail: 'the picture is larger than allowed' } };
  const whole = await tryDecode(bytes, request, 'warning');
  if (whole !== null) return { picture: whole, damaged: false };
  const partial = await tryDecode(bytes, request, 'none');
  if (partial !== null) return { picture: partial, damaged: true };
  return { failure: { code: 'unreadable', detail: 'the picture cannot be decoded' } };
}

async function tryDecode(bytes: Uint8Array, request: ChildRequest, failOn: 'warning' | 'none'): Promise<Picture | null> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: request.maxPixels, failOn })
      .autoOrient()
      .resize({ width: request.maxSide, height: request.maxSide, fit: 'inside', withoutEnlargement: true })
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
