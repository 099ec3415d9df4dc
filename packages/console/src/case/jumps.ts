import type { CaseEvidence, Clip, Found } from '../api/shapes.ts';

/** A finding and the place in a recording that shows it. */
export interface Jump {
  readonly number: number;
  readonly finding: Found;
  /** null: the step of the finding has no recording */
  readonly clipId: string | null;
  /** media second; null: nowhere in particular */
  readonly at: number | null;
}

const placeIn = (clip: Clip | undefined): number | null => clip?.document?.at ?? clip?.face?.best?.at ?? null;

/** Findings in the order in which they count, numbered for the keyboard. */
export function jumpsOf({ findings, clips }: CaseEvidence): Jump[] {
  return findings.map((finding, index) => {
    const clip = clips.findLast(({ step, counts }) => step === finding.step && counts);
    const told = finding.evidence.find(({ atSeconds }) => atSeconds !== undefined)?.atSeconds;
    return { number: index + 1, finding, clipId: clip?.id ?? null, at: told ?? placeIn(clip) };
  });
}
