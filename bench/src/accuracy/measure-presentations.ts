import { type Engine, verify } from '@mien/analysis';
import type { CheckName, CheckResult, Policy } from '@mien/protocol';

/** ISO/IEC 30107-3: how one presentation was classed. `no_response`: nothing could be said, the capture itself was not good enough. */
export type PresentationClass = 'bona_fide' | 'attack' | 'no_response';

export interface JudgedPresentation {
  /** mean passive score, 0–1; null where it was not measured */
  readonly passive: number | null;
  /** null of a still: a face that should move is asked for as a clip */
  readonly verdict: PresentationClass | null;
}

const PRESENTATION_CHECKS = ['face.presentation', 'face.still_image', 'face.continuity'] as const satisfies readonly CheckName[];

/** Judges every file as the face step of an attempt without a document. @param asOf YYYY-MM-DD */
export async function measurePresentations(
  files: readonly string[],
  engine: Engine,
  policy: Policy,
  asOf: string,
  tell: () => void,
): Promise<JudgedPresentation[]> {
  const judged: JudgedPresentation[] = [];
  for (const path of files) {
    const { verdict, signals } = await verify(
      {
        documentFront: null,
        documentBack: null,
        face: { path },
        claims: {},
        policy,
        asOf,
        measuredAt: `${asOf}T00:00:00Z`,
        earlier: {},
      },
      engine,
    );
    const step = signals.face.measured ? signals.face.value : null;
    const passive = step?.face.measured ? step.face.value.passive : null;
    judged.push({
      passive: passive?.measured ? passive.value.mean : null,
      verdict: step?.media.kind === 'still' ? null : classOf(verdict.checks),
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
