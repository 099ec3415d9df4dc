import type { FieldName } from '@mien/protocol';
import type { Font } from 'opentype.js';
import type { EditedFields } from './specimen.ts';
import { type TextStyle, textPath } from './text.ts';

/** Draws one printed value; an edited one stands on a patch of slightly wrong paper. */
export function drawValue(
  font: Font,
  name: FieldName,
  text: string,
  at: readonly [x: number, y: number],
  style: TextStyle,
  edited: EditedFields | undefined,
): string {
  const replacement = edited?.[name];
  const drawn = textPath(font, replacement ?? text, at[0], at[1], style);
  if (replacement === undefined) return drawn;
  const width = Math.max(text.length, replacement.length) * style.size * 0.7;
  return `<rect x="${at[0] - 4}" y="${at[1] - style.size}" width="${width}" height="${style.size * 1.3}" fill="#efe9e4"/>${drawn}`;
}
