import { createChildDecoder, DEFAULT_LIMITS, MESH, type Models, type Picture } from '@mien/analysis';
import sharp from 'sharp';
import { buildHead } from './head-model.ts';
import { openOtherPerson } from './other-person.ts';

const FRAME = { width: 640, height: 480 } as const;
/** Of the face's width: head and shoulders, 4:5. */
const PORTRAIT_WIDTH = 2;

/**
 * Head and shoulders of another man, 4:5: the portrait of a document that is not the sample person's. Fetched when needed and never
 * committed.
 * @throws when film or models cannot be had
 */
export async function loadOtherPortrait(models: Models): Promise<Picture> {
  const [frame] = await openOtherPerson(createChildDecoder(), DEFAULT_LIMITS, FRAME, 0.2);
  if (frame === undefined) throw new Error('The film of the other person has no frames');
  const { photograph, landmarks } = await buildHead(models, frame.picture);
  const at = (index: number, axis: 0 | 1): number => landmarks[3 * index + axis] ?? 0;
  const middle = [(at(MESH.leftCheek, 0) + at(MESH.rightCheek, 0)) / 2, (at(MESH.forehead, 1) + at(MESH.chin, 1)) / 2] as const;
  const wanted = (at(MESH.rightCheek, 0) - at(MESH.leftCheek, 0)) * PORTRAIT_WIDTH;
  const room = Math.min(middle[0], FRAME.width - middle[0]) * 2;
  const width = Math.floor(Math.min(wanted, room, FRAME.height / 1.25));
  const height = Math.floor(width * 1.25);
  const { data, info } = await sharp(photograph.data, { raw: { ...FRAME, channels: 3 } })
    .extract({
      left: Math.floor(middle[0] - width / 2),
      top: Math.max(0, Math.min(FRAME.height - height, Math.floor(middle[1] - height / 2))),
      width,
      height,
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}
