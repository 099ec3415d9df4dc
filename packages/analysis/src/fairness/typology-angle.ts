type Colour = readonly [number, number, number];

/** sRGB of 8 bits to linear light (IEC 61966-2-1). */
const linear = (level: number): number => {
  const share = level / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
/** CIE 1976, with its straight part near black. */
const cube = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);

/** Individual typology angle of a mean colour, degrees: atan((L* − 50) ÷ b*) (Chardon and others 1991), from sRGB under D65. */
export function typologyAngle([red, green, blue]: Colour): number {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const y = cube(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = cube((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return (Math.atan2(116 * y - 16 - 50, 200 * (y - z)) * 180) / Math.PI;
}
