const TARGET = 16000;
/** zero crossings of the sinc on each side; with the Kaiser window below the stop band is under −80 dB */
const CROSSINGS = 24;
const KAISER_BETA = 8.6;
/** −6 dB at this share of the Nyquist frequency: the transition, 0.11 of it to each side, ends at it */
const PASS = 0.9;

/**
 * Mono samples at `rate` to 16 kHz by a polyphase windowed sinc. Frequencies above 8 kHz are removed before, not folded down.
 * Time is kept: sample i of the result belongs to i ÷ 16000 s of the input. `rate` is a whole number of hertz.
 */
export function resampleTo16k(samples: Float32Array, rate: number): Float32Array {
  if (rate === TARGET) return samples;
  const common = gcd(rate, TARGET);
  const up = TARGET / common;
  const down = rate / common;
  const cutoff = PASS * Math.min(1, TARGET / rate);
  const reach = Math.ceil(CROSSINGS / cutoff);
  const phases = Array.from({ length: up }, (_, phase) => tapsFor(phase / up, reach, cutoff));
  // silence on both sides spares the inner loop its bounds
  const padded = new Float32Array(samples.length + 2 * reach);
  padded.set(samples, reach);
  const out = new Float32Array(Math.floor((samples.length * up) / down));
  for (let n = 0; n < out.length; n++) {
    const position = n * down;
    const first = Math.floor(position / up) + 1;
    const taps = phases[position % up] as Float32Array;
    let sum = 0;
    for (let k = 0; k < 2 * reach; k++) sum += (taps[k] as number) * (padded[first + k] as number);
    out[n] = sum;
  }
  return out;
}

/** Weights of the 2·reach samples around a point `fraction` of a sample after the centre; they sum to 1. */
function tapsFor(fraction: number, reach: number, cutoff: number): Float32Array {
  const taps = new Float64Array(2 * reach);
  let sum = 0;
  for (let k = 0; k < taps.length; k++) {
    const distance = k - reach + 1 - fraction;
    const weight = sinc(distance * cutoff) * kaiser(distance / reach);
    taps[k] = weight;
    sum += weight;
  }
  return Float32Array.from(taps, (weight) => weight / sum);
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const kaiser = (x: number): number => (Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA));

/** Modified Bessel function of the first kind, order 0, by its series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < 40; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
