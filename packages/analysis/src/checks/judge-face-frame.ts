import type { Evidence, FaceFrame, FaceQualityLimits } from '@mien/protocol';
import type { FaceGate, FrameView } from './face-frame-gates.ts';
import type { Fault } from './judgement.ts';
import { breach } from './limit-row.ts';

export interface FailedFrame {
  readonly code: Fault['code'];
  readonly check: FaceGate['check'];
  readonly evidence: Evidence;
}

/** `turned`: nothing wrong, and the face looks elsewhere. */
export type FrameVerdict = FailedFrame | 'good' | 'turned';

export const isFrontal = ({ main }: FaceFrame, { maxFrontalYaw, maxFrontalPitch }: FaceQualityLimits): boolean =>
  main !== null && Math.abs(main.pose.yaw) <= maxFrontalYaw && Math.abs(main.pose.pitch) <= maxFrontalPitch;

/** The first gate that one frame fails. The server judges every sample of a clip by it, and the page every frame it guides by. */
export function judgeFaceFrame(view: FrameView, gates: readonly FaceGate[], quality: FaceQualityLimits): FrameVerdict {
  const { frame, main } = view;
  const frontal = isFrontal(frame, quality);
  for (const gate of gates) {
    if (gate.frames === 'frontal' && !frontal) continue;
    const evidence = breach(gate, view, quality);
    if (evidence === null) continue;
    const region = main === null ? {} : { region: main.box };
    return { code: gate.code, check: gate.check, evidence: { ...evidence, atSeconds: frame.t, ...region } };
  }
  return frontal ? 'good' : 'turned';
}
