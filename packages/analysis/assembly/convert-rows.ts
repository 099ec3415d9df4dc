/**
 * The inner loop of convert-frame.ts, in AssemblyScript: WebAssembly with 128-bit vectors. Sixteen pixels at once, in the same integers as one
 * by one, so that a picture is the same to the byte wherever its rows end.
 */

/** Two samples of chroma for four pixels: each lane twice. */
function lowTwice(values: v128): v128 {
  return v128.shuffle<i32>(values, values, 0, 0, 1, 1);
}

function highTwice(values: v128): v128 {
  return v128.shuffle<i32>(values, values, 2, 2, 3, 3);
}

/** Four times four sums of one channel, 16.16 fixed, to sixteen bytes, held between 0 and 255. */
function toBytes(a: v128, b: v128, c: v128, d: v128): v128 {
  const low = i16x8.narrow_i32x4_s(i32x4.shr_s(a, 16), i32x4.shr_s(b, 16));
  const high = i16x8.narrow_i32x4_s(i32x4.shr_s(c, 16), i32x4.shr_s(d, 16));
  return i8x16.narrow_i16x8_u(low, high);
}

/** One channel of sixteen pixels: luma's four vectors and chroma's two. */
function channelOf(l0: v128, l1: v128, l2: v128, l3: v128, low: v128, high: v128): v128 {
  return toBytes(
    i32x4.add(l0, lowTwice(low)),
    i32x4.add(l1, highTwice(low)),
    i32x4.add(l2, lowTwice(high)),
    i32x4.add(l3, highTwice(high)),
  );
}

/** Sixteen reds, greens and blues to forty-eight bytes in turn. */
function storeInTurn(to: usize, red: v128, green: v128, blue: v128): void {
  const rg0 = i8x16.shuffle(red, green, 0, 16, 0, 1, 17, 0, 2, 18, 0, 3, 19, 0, 4, 20, 0, 5);
  v128.store(to, i8x16.shuffle(rg0, blue, 0, 1, 16, 3, 4, 17, 6, 7, 18, 9, 10, 19, 12, 13, 20, 15));
  const rg1 = i8x16.shuffle(red, green, 21, 0, 6, 22, 0, 7, 23, 0, 8, 24, 0, 9, 25, 0, 10, 26);
  v128.store(to + 16, i8x16.shuffle(rg1, blue, 0, 21, 2, 3, 22, 5, 6, 23, 8, 9, 24, 11, 12, 25, 14, 15));
  const rg2 = i8x16.shuffle(red, green, 0, 11, 27, 0, 12, 28, 0, 13, 29, 0, 14, 30, 0, 15, 31, 0);
  v128.store(to + 32, i8x16.shuffle(rg2, blue, 26, 1, 2, 27, 4, 5, 28, 7, 8, 29, 10, 11, 30, 13, 14, 31));
}

function held(sum: i32): u8 {
  return u8(max(0, min(255, sum >> 16)));
}

/**
 * One row of planes to RGB.
 * @param y u v rgb addresses of the row's first byte
 * @param shift 1 where chroma is halved across, else 0
 * @param luma lift redV greenU greenV blueU 16.16 fixed, `lift` added to every value
 */
export function convertRow(
  y: usize,
  u: usize,
  v: usize,
  rgb: usize,
  width: i32,
  shift: i32,
  luma: i32,
  lift: i32,
  redV: i32,
  greenU: i32,
  greenV: i32,
  blueU: i32,
): void {
  let x = 0;
  if (shift === 1) {
    const lumas = i32x4.splat(luma);
    const lifts = i32x4.splat(lift);
    const redVs = i32x4.splat(redV);
    const greenUs = i32x4.splat(greenU);
    const greenVs = i32x4.splat(greenV);
    const blueUs = i32x4.splat(blueU);
    const middle = i16x8.splat(128);
    for (; x + 16 <= width; x += 16) {
      const bytes = v128.load(y + x);
      const first = i16x8.extend_low_i8x16_u(bytes);
      const last = i16x8.extend_high_i8x16_u(bytes);
      const l0 = i32x4.mul(i32x4.extend_low_i16x8_u(first), lumas);
      const l1 = i32x4.mul(i32x4.extend_high_i16x8_u(first), lumas);
      const l2 = i32x4.mul(i32x4.extend_low_i16x8_u(last), lumas);
      const l3 = i32x4.mul(i32x4.extend_high_i16x8_u(last), lumas);
      const cb = i16x8.sub(v128.load_ext<u8>(u + (x >> 1)), middle);
      const cr = i16x8.sub(v128.load_ext<u8>(v + (x >> 1)), middle);
      const cb0 = i32x4.extend_low_i16x8_s(cb);
      const cb1 = i32x4.extend_high_i16x8_s(cb);
      const cr0 = i32x4.extend_low_i16x8_s(cr);
      const cr1 = i32x4.extend_high_i16x8_s(cr);
      const red0 = i32x4.add(lifts, i32x4.mul(redVs, cr0));
      const red1 = i32x4.add(lifts, i32x4.mul(redVs, cr1));
      const green0 = i32x4.sub(i32x4.sub(lifts, i32x4.mul(greenUs, cb0)), i32x4.mul(greenVs, cr0));
      const green1 = i32x4.sub(i32x4.sub(lifts, i32x4.mul(greenUs, cb1)), i32x4.mul(greenVs, cr1));
      const blue0 = i32x4.add(lifts, i32x4.mul(blueUs, cb0));
      const blue1 = i32x4.add(lifts, i32x4.mul(blueUs, cb1));
      storeInTurn(
        rgb + 3 * x,
        channelOf(l0, l1, l2, l3, red0, red1),
        channelOf(l0, l1, l2, l3, green0, green1),
        channelOf(l0, l1, l2, l3, blue0, blue1),
      );
    }
  }
  for (; x < width; x++) {
    const own = i32(load<u8>(y + x)) * luma + lift;
    const cb = i32(load<u8>(u + (x >> shift))) - 128;
    const cr = i32(load<u8>(v + (x >> shift))) - 128;
    const to = rgb + 3 * x;
    store<u8>(to, held(own + redV * cr));
    store<u8>(to + 1, held(own - greenU * cb - greenV * cr));
    store<u8>(to + 2, held(own + blueU * cb));
  }
}
