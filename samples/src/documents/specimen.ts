import type { Picture } from '@mien/analysis';
import type { Box, DocumentSide, DocumentType, FieldName, FieldSource } from '@mien/protocol';
import sharp from 'sharp';

/** A field as a specimen states it: what a perfect reader would give. */
export interface StatedField {
  readonly name: FieldName;
  readonly source: FieldSource;
  readonly value: string;
}

/** A drawn document, lying flat and sharp, and everything that stands on it. */
export interface Specimen {
  readonly type: DocumentType;
  readonly side: DocumentSide;
  readonly state: string;
  readonly picture: Picture;
  readonly fields: readonly StatedField[];
  readonly mrz: readonly string[] | null;
  /** pixels of the specimen */
  readonly portraitBox: Box | null;
}

/** A printed value that was changed after issue: drawn over a patch that does not quite match the card. */
export type EditedFields = Partial<Record<FieldName, string>>;

export interface SpecimenOptions {
  /** prints a mark on the card; without it SPECIMEN stands in the metadata only */
  readonly mark?: 'SPECIMEN' | '样本' | undefined;
  readonly edited?: EditedFields | undefined;
}

/** Draws an SVG into a picture. */
export async function rasterise(svg: string, width: number, height: number): Promise<Picture> {
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`;
  const { data, info } = await sharp(Buffer.from(page)).flatten({ background: '#808080' }).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

/** A picture as an SVG element, scaled to fill the box and cut at its edges. */
export async function embedPicture(picture: Picture, box: Box): Promise<string> {
  const [x, y, width, height] = box;
  const png = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize(Math.round(width), Math.round(height), { fit: 'cover' })
    .png()
    .toBuffer();
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
}

/** A specimen as PNG; its metadata says SPECIMEN, so that a file which strays is never taken for a document. */
export async function encodeSpecimen(picture: Picture): Promise<Buffer> {
  return sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .withExif({ IFD0: { ImageDescription: 'SPECIMEN rendered by Mien samples: an invented person, not a document' } })
    .png()
    .toBuffer();
}
