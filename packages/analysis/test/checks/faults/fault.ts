import {
  type CaptureSignals,
  type CheckName,
  type CheckStatus,
  type Evidence,
  measured,
  type ReasonClass,
  type ReasonCode,
  type Step,
  ZH_WALLET_2,
  ZH_WALLET_3,
} from '@mien/protocol';
import type { Scene, SceneKind } from '../clean-scene.ts';

/** One way to spoil a clean scene, and all that must be said about it. */
export interface Fault {
  readonly code: ReasonCode;
  readonly when: string;
  /** document of the scene; a PRC resident card unless told */
  readonly document?: SceneKind;
  readonly check: CheckName;
  readonly step: Step;
  readonly class: ReasonClass;
  /** status of the check; `failed` unless told */
  readonly status?: CheckStatus;
  /** signal and threshold of the first evidence; no threshold where there is nothing to hold it against */
  readonly signal: string;
  readonly threshold?: Evidence['threshold'];
  readonly spoil: (scene: Scene) => void;
}

type Shared = 'check' | 'step' | 'class';

/** Rows that share a check, a step and a class, each free to differ. */
export const faultsOf = (
  shared: Pick<Fault, Shared>,
  rows: readonly (Omit<Fault, Shared> & Partial<Pick<Fault, Shared>>)[],
): readonly Fault[] => rows.map((row) => ({ ...shared, ...row }));

export const FRONT = 'document_front';
export const BACK = 'document_back';

/** Changes parts of a measurement that the scene has. */
export function change<T extends object>(measurement: { measured: true; value: T } | { measured: false }, parts: Partial<T>): void {
  if (!measurement.measured) throw new Error('the scene has no such measurement');
  Object.assign(measurement.value, parts);
}

/** Three frames of four. */
export const most = (at: number): boolean => at % 4 !== 0;

/** The same standard with liveness asked for. */
export const asksForLiveness = (scene: Scene): void => {
  const { liveness, requiredChecks } = structuredClone(ZH_WALLET_2);
  Object.assign(scene.input.policy, { liveness, requiredChecks });
};

/** The voice clip as it is where nothing is wrong, under a policy that asks for one. */
export const speaks = (scene: Scene): CaptureSignals => {
  const { liveness, requiredChecks, steps } = structuredClone(ZH_WALLET_3);
  Object.assign(scene.input.policy, { liveness, requiredChecks, steps });
  const match = { modelId: 'face-embedder-512', similarity: 0.9, comparedFrames: 5 };
  Object.assign(scene.input.signals, { voice: measured(scene.voice), voiceMatch: measured(match) });
  if (!scene.voice.capture?.measured) throw new Error('the scene has no voice clip');
  return scene.voice.capture.value;
};

export const asksForVoice = (scene: Scene): void => {
  scene.input.policy.steps.push('voice');
};
