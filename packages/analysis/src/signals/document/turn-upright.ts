import type { Quad } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import { resizePicture } from '../../image/resize.ts';
import { type QuarterTurns, rotatePoint, rotateQuarter } from '../../image/rotate-quarter.ts';
import { cropLine, LINE_HEIGHT } from './crop-line.ts';
import type { TextBox } from './detect-text.ts';
import { mapQuad, quadHeight, quadWidth } from './geometry.ts';
import { writeStrip } from './recognise-lines.ts';
import type { TextReader } from './text-reader.ts';

export interface UprightText {
  readonly picture: Picture;
  readonly boxes: readonly TextBox[];
  /** quarter turns clockwise that were made */
  readonly turned: QuarterTurns;
}

const CLASSIFIER_WIDTH = 192;
/** Short lines fool the classifier, so the longest vote together: measured on real and rendered specimens. */
const VOTERS = 6;

/** Turns a picture so that its text runs from left to right, by the boxes' shapes and the 180° classifier's mean vote. */
export async function turnUpright(reader: TextReader, picture: Picture, boxes: readonly TextBox[]): Promise<UprightText> {
  const tall = boxes.filter((box) => quadHeight(box.quad) > 1.5 * quadWidth(box.quad)).length;
  const wide = boxes.filter((box) => quadWidth(box.quad) > 1.5 * quadHeight(box.quad)).length;
  const sideways = tall > wide ? turn({ picture, boxes, turned: 0 }, 1) : { picture, boxes, turned: 0 as const };
  const longest = [...sideways.boxes].sort((a, b) => quadWidth(b.quad) - quadWidth(a.quad)).slice(0, VOTERS);
  if (longest.length === 0) return sideways;
  const votes = await upsideDownVotes(
    reader,
    longest.map((box) => cropLine(sideways.picture, box.quad)),
  );
  return votes.reduce((sum, vote) => sum + vote, 0) / votes.length > 0.5 ? turn(sideways, 2) : sideways;
}

function turn(from: UprightText, turns: 1 | 2): UprightText {
  const { width, height } = from.picture;
  const turned = ((from.turned + turns) % 4) as QuarterTurns;
  const boxes = from.boxes.map((box) => ({
    ...box,
    quad: reorder(
      mapQuad(box.quad, (p) => rotatePoint(p, width, height, turns)),
      turns,
    ),
  }));
  return { picture: rotateQuarter(from.picture, turns), boxes, turned };
}

/** After a turn another corner is the left top one. */
function reorder(quad: Quad, turns: 1 | 2): Quad {
  return turns === 1 ? [quad[3], quad[0], quad[1], quad[2]] : [quad[2], quad[3], quad[0], quad[1]];
}

/** Probability, for each strip, that it stands on its head. */
async function upsideDownVotes(reader: TextReader, strips: readonly Picture[]): Promise<number[]> {
  const size = 3 * LINE_HEIGHT * CLASSIFIER_WIDTH;
  const input = new Float32Array(strips.length * size);
  strips.forEach((strip, n) => {
    writeStrip(input, n * size, resizePicture(strip, Math.min(CLASSIFIER_WIDTH, strip.width), LINE_HEIGHT), CLASSIFIER_WIDTH);
  });
  const { orientation } = reader;
  const outputs = await orientation.run({
    [orientation.inputNames[0] as string]: { data: input, dims: [strips.length, 3, LINE_HEIGHT, CLASSIFIER_WIDTH] },
  });
  const output = outputs[orientation.outputNames[0] as string]?.data as Float32Array;
  return strips.map((_, n) => output[n * 2 + 1] as number);
}
