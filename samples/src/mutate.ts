import { seededRandom } from './documents/random.ts';

/** A whole number from 0 to below `limit`. */
type Random = (limit: number) => number;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Sizes, counts and offsets at the edges of their types. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const;
/** Where a file keeps its structure: half of all changes fall there. */
const HEAD_BYTES = 512;

const place = (bytes: Uint8Array, random: Random): number => random(random(2) === 0 ? Math.min(HEAD_BYTES, bytes.length) : bytes.length);

function replaced(bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array {
  const end = Math.min(bytes.length, at + removed);
  const whole = new Uint8Array(at + inserted.length + bytes.length - end);
  whole.set(bytes.subarray(0, at));
  whole.set(inserted, at);
  whole.set(bytes.subarray(end), at + inserted.length);
  return whole;
}

const noise = (length: number, random: Random): Uint8Array => Uint8Array.from({ length }, () => random(256));

const MUTATIONS = {
  flipBits: (bytes, random) => {
    const copy = bytes.slice();
    for (let count = 1 + random(16); count > 0; count--) {
      const at = place(bytes, random);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    }
    return copy;
  },
  setEdge: (bytes, random) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const value = EDGES[random(EDGES.length)] ?? 0;
    const at = place(bytes, random);
    if (at + 4 <= copy.length) view.setUint32(at, value, random(2) === 0);
    return copy;
  },
  overwrite: (bytes, random) => {
    const copy = bytes.slice();
    const at = place(bytes, random);
    copy.set(noise(Math.min(1 + random(400), copy.length - at), random), at);
    return copy;
  },
  cutEnd: (bytes, random) => bytes.slice(0, random(bytes.length)),
  dropPiece: (bytes, random) => replaced(bytes, place(bytes, random), 1 + random(Math.ceil(bytes.length / 4)), new Uint8Array(0)),
  repeatPiece: (bytes, random) => {
    const from = place(bytes, random);
    return replaced(bytes, from, 0, bytes.slice(from, from + 1 + random(4096)));
  },
  insertNoise: (bytes, random) => replaced(bytes, place(bytes, random), 0, noise(1 + random(2048), random)),
  zeroPiece: (bytes, random) => {
    const copy = bytes.slice();
    const at = place(bytes, random);
    copy.fill(0, at, at + 1 + random(4096));
    return copy;
  },
} as const satisfies Record<string, Mutation>;

/**
 * A damaged copy of a file: one to three mutations chosen by the seed. Not aimed at any format; the file itself is not changed.
 * @param seed any number; equal seeds give equal mutants
 */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const unit = seededRandom(seed);
  const random: Random = (limit) => Math.floor(unit() * limit);
  const mutations = Object.values(MUTATIONS);
  // a Buffer's slice is no copy
  let mutant: Uint8Array = new Uint8Array(bytes);
  for (let count = 1 + random(3); count > 0 && mutant.length > 0; count--)
    mutant = (mutations[random(mutations.length)] as Mutation)(mutant, random);
  return mutant;
}
