import type { TextLine } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import { cropLine } from './crop-line.ts';
import type { TextBox } from './detect-text.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { TextReader } from './text-reader.ts';

/** What stands in each box, empty readings left out; quads in pixels of the picture. */
export async function readLines(reader: TextReader, picture: Picture, boxes: readonly TextBox[]): Promise<TextLine[]> {
  const texts = await recogniseLines(
    reader,
    boxes.map((box) => cropLine(picture, box.quad)),
  );
  return boxes
    .map((box, i): TextLine => ({ text: texts[i]?.text ?? '', confidence: texts[i]?.confidence ?? 0, quad: box.quad }))
    .filter((line) => line.text.trim() !== '');
}
