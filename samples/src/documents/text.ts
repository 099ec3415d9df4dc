import type { Command, Font } from 'opentype.js';

export interface TextStyle {
  /** em height, pixels */
  readonly size: number;
  readonly fill?: string;
  readonly opacity?: number;
  /** extra space after each character, pixels */
  readonly spacing?: number;
  /** fixed distance from character to character, pixels: machine-readable zones are set on a grid */
  readonly pitch?: number;
  /** heavier than the font: outline of this many pixels */
  readonly stroke?: number;
}

/** One line of text as an SVG path whose baseline starts at (x, y): nothing depends on the machine's own fonts. */
export function textPath(font: Font, text: string, x: number, y: number, style: TextStyle): string {
  let at = x;
  let data = '';
  for (const character of text) {
    const glyph = font.charToGlyph(character);
    if (glyph.index === 0 && character !== ' ') throw new Error(`font has no glyph for U+${character.codePointAt(0)?.toString(16)}`);
    const advance = ((glyph.advanceWidth ?? font.unitsPerEm) / font.unitsPerEm) * style.size;
    data += glyph
      .getPath(style.pitch === undefined ? at : at + (style.pitch - advance) / 2, y, style.size)
      .commands.map(pathCommand)
      .join('');
    at += style.pitch ?? advance + (style.spacing ?? 0);
  }
  const fill = style.fill ?? '#1a1a1a';
  const stroke = style.stroke === undefined ? '' : ` stroke="${fill}" stroke-width="${style.stroke}"`;
  return `<path d="${data}" fill="${fill}"${stroke} opacity="${style.opacity ?? 1}"/>`;
}

/** opentype.js's own writer gives NaN for values so small that they print with an exponent. */
function pathCommand(command: Command): string {
  if (command.type === 'Z') return 'Z';
  const numbers =
    command.type === 'C'
      ? [command.x1, command.y1, command.x2, command.y2, command.x, command.y]
      : command.type === 'Q'
        ? [command.x1, command.y1, command.x, command.y]
        : [command.x, command.y];
  return command.type + numbers.map((n) => n.toFixed(1)).join(' ');
}
