import { type FacePrint, JUMP, likenessOf } from './find-jump.ts';

/** Seconds without a template after which a sample is given one whatever it looks like: nobody else stands in between for longer. */
const LONGEST_UNSEEN = 0.6;
/** Likeness to a template's own frame under which a sample is given one sooner: a turn is followed in small steps. */
const CHANGED = 0.92;
/** Templates whose frames are remembered: a face that moves to and fro, or two that flicker, are each asked about once. */
const REMEMBERED = 12;
/** Templates taken at jumps, in all: a recording that flickers on purpose must not cost minutes. Samples are not counted. */
const MAX_JUMPS = 300;
/** Frames' times are rounded to a millisecond. */
const SLACK_SECONDS = 1e-3;

/**
 * Says which frames a template is taken of while they pass: most of the processor's work of a face clip was templates that said what the
 * last one had said. The frames that stand for the person have theirs in any case (create-face-meter.ts).
 */
export interface TemplateChooser {
  wantsSample(t: number, print: FacePrint): boolean;
  /** @param before the frame before; null where the face was not there */
  wantsBetween(print: FacePrint, before: FacePrint | null): boolean;
  /** A template was taken of this face and tells who it is. */
  took(t: number, print: FacePrint): void;
}

export function createTemplateChooser(): TemplateChooser {
  const taken: FacePrint[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let jumps = 0;
  const isKnown = (print: FacePrint, likeness: number): boolean => taken.some((other) => likenessOf(print, other) >= likeness);
  return {
    wantsSample: (t, print) => t - last >= LONGEST_UNSEEN - SLACK_SECONDS || !isKnown(print, CHANGED),
    wantsBetween(print, before) {
      if (before === null || likenessOf(print, before) >= JUMP || isKnown(print, JUMP) || jumps >= MAX_JUMPS) return false;
      jumps++;
      return true;
    },
    took(t, print) {
      last = t;
      taken.push(print);
      if (taken.length > REMEMBERED) taken.shift();
    },
  };
}
