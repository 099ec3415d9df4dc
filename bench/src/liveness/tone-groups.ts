import type { MeasuredFaceStep } from '@mien/analysis';

/** ITA° bands of Chardon and others 1991, named by number: a proxy by a camera of unknown white balance, not a person's skin. */
const BANDS = [
  { name: 'over 41°', from: 41 },
  { name: '28° to 41°', from: 28 },
  { name: '10° to 28°', from: 10 },
  { name: '-30° to 10°', from: -30 },
  { name: 'under -30°', from: Number.NEGATIVE_INFINITY },
] as const;

const linear = (level: number): number => {
  const share = level / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const cube = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);

/** Individual typology angle of a mean colour, degrees: atan((L* − 50) ÷ b*), from sRGB under D65. */
function typologyAngle([red, green, blue]: readonly [number, number, number]): number {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const y = cube(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = cube((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return (Math.atan2(116 * y - 16 - 50, 200 * (y - z)) * 180) / Math.PI;
}

/** For counting only: the band is never kept beside a person and decides nothing. */
export function toneGroup({ artefacts }: MeasuredFaceStep): string {
  const track = artefacts?.track ?? [];
  if (track.length === 0) return 'not measured';
  const mean = (channel: 0 | 1 | 2): number => track.reduce((sum, { colour }) => sum + colour[channel], 0) / track.length;
  const angle = typologyAngle([mean(0), mean(1), mean(2)]);
  return BANDS.find(({ from }) => angle >= from)?.name ?? 'not measured';
}
