import { assembleSignals, decide, type Engine, groupFace, measureFaceStep, resolveThresholds } from '@mien/analysis';
import type { CheckName, CheckResult, Policy } from '@mien/protocol';
import type { Labels } from '../data-folder.ts';

/** ISO/IEC 30107-3: how one presentation was classed. `no_response`: nothing could be said, the capture itself was not good enough. */
export type PresentationClass = 'bona_fide' | 'attack' | 'no_response';

export interface JudgedPresentation {
  /** mean passive score, 0–1; null where it was not measured */
  readonly passive: number | null;
  /** null of a still: a face that should move is asked for as a clip */
  readonly verdict: PresentationClass | null;
  /** what its face is counted under: skin tone (a proxy), light, and labels where there are any */
  readonly groups: Readonly<Record<string, string>>;
}

const PRESENTATION_CHECKS = ['face.presentation', 'face.still_image', 'face.continuity'] as const satisfies readonly CheckName[];

export interface Presenting {
  readonly engine: Engine;
  readonly policy: Policy;
  readonly labels: ReadonlyMap<string, Labels>;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly tell: () => void;
}

/** Judges every file as the face step of an attempt without a document. */
export async function measurePresentations(
  files: readonly string[],
  { engine, policy, labels, asOf, tell }: Presenting,
): Promise<JudgedPresentation[]> {
  const judged: JudgedPresentation[] = [];
  const thresholds = resolveThresholds(policy, engine.embedder);
  for (const path of files) {
    const face = await measureFaceStep({ path }, engine);
    const signals = assembleSignals({ documentFront: null, documentBack: null, face }, engine, `${asOf}T00:00:00Z`);
    const { checks } = decide({ signals, policy, thresholds, claims: {}, asOf, earlier: {} });
    const seen = face.signals.face;
    const passive = seen.measured ? seen.value.passive : null;
    judged.push({
      passive: passive?.measured ? passive.value.mean : null,
      verdict: face.signals.media.kind === 'still' ? null : classOf(checks),
      groups: { ...groupFace(face), ...labels.get(path) },
    });
    tell();
  }
  return judged;
}

/** An attack when any of the presentation checks failed, bona fide when all passed. */
export function classOf(checks: readonly CheckResult[]): PresentationClass {
  const statuses = PRESENTATION_CHECKS.map((name) => checks.find(({ check }) => check === name)?.status ?? 'not_run');
  if (statuses.includes('failed')) return 'attack';
  return statuses.every((status) => status === 'passed') ? 'bona_fide' : 'no_response';
}
