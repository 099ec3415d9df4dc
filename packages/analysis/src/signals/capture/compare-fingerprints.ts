import type { ClipFingerprint, ReuseSignals } from '@mien/protocol';

const countBits = (value: number): number => {
  let bits = 0;
  for (let left = value; left !== 0; left &= left - 1) bits++;
  return bits;
};

/** Bits set in both ÷ bits set in either; a step in which nothing moves says nothing. */
function sharedMovement(a: readonly string[], b: readonly string[]): number {
  let both = 0;
  let either = 0;
  const steps = Math.min(a.length, b.length);
  for (let step = 0; step < steps; step++)
    for (let at = 0; at < 32; at += 8) {
      const x = Number.parseInt((a[step] as string).slice(at, at + 8), 16);
      const y = Number.parseInt((b[step] as string).slice(at, at + 8), 16);
      both += countBits(x & y);
      either += countBits(x | y);
    }
  return either < MIN_BITS ? 0 : both / either;
}

/** Agreeing signs over chance: 0 for half, 1 for all. */
function sharedSound(a: readonly string[], b: readonly string[]): number {
  let same = 0;
  const steps = Math.min(a.length, b.length);
  for (let step = 0; step < steps; step++)
    same += 16 - countBits(Number.parseInt(a[step] as string, 16) ^ Number.parseInt(b[step] as string, 16));
  return steps < MIN_STEPS ? 0 : Math.max(0, (2 * same) / (16 * steps) - 1);
}

/** So little movement is a still picture, and those are judged elsewhere. */
const MIN_BITS = 40;
const MIN_STEPS = 8;
/** A part cut off at the start: so many steps are looked at either way. */
const MAX_SHIFT = 30;

function best(a: readonly string[], b: readonly string[], likeness: (a: readonly string[], b: readonly string[]) => number): number {
  let most = likeness(a, b);
  for (let shift = 1; shift <= MAX_SHIFT; shift++) most = Math.max(most, likeness(a.slice(shift), b), likeness(a, b.slice(shift)));
  return most;
}

/** How alike two recordings are, 0–1, whatever container, codec, size or cut start. */
export const compareFingerprints = (a: ClipFingerprint, b: ClipFingerprint): Pick<ReuseSignals, 'video' | 'audio'> => ({
  video: best(a.video, b.video, sharedMovement),
  audio: best(a.audio, b.audio, sharedSound),
});

/** One clip against all earlier ones: the most alike is told. */
export function findReuse(
  clip: ClipFingerprint,
  earlier: readonly { readonly fingerprint: ClipFingerprint; readonly sameAccount: boolean }[],
): ReuseSignals {
  const found = { compared: earlier.length, video: 0, audio: 0, sameAccount: false };
  for (const { fingerprint, sameAccount } of earlier) {
    const { video, audio } = compareFingerprints(clip, fingerprint);
    if (Math.max(video, audio) > Math.max(found.video, found.audio)) Object.assign(found, { sameAccount });
    found.video = Math.max(found.video, video);
    found.audio = Math.max(found.audio, audio);
  }
  return found;
}
