import type { AnalysisSignals, CalendarDate, Claims, EarlierFindings, Policy, Verdict } from '@mien/protocol';
import { decide } from '../decision/decide.ts';
import type { MediaSource } from '../decode/media.ts';
import { resolveThresholds } from '../models/resolve-thresholds.ts';
import type { Artefacts } from './artefacts.ts';
import { assembleSignals, type MeasuredSteps } from './assemble-signals.ts';
import type { Engine } from './engine.ts';
import { measureDocumentStep } from './measure-document-step.ts';
import { measureFaceStep } from './measure-face-step.ts';
import type { OnProgress } from './progress.ts';

/** One attempt: what was filmed, what the wallet knows, and the standard to judge it by. */
export interface Attempt {
  readonly documentFront: MediaSource | null;
  readonly documentBack: MediaSource | null;
  readonly face: MediaSource | null;
  readonly claims: Claims;
  readonly policy: Policy;
  /** the day for which validity and age are judged */
  readonly asOf: CalendarDate;
  /** RFC 3339 UTC */
  readonly measuredAt: string;
  readonly earlier: EarlierFindings;
}

export interface Verified {
  readonly verdict: Verdict;
  readonly signals: AnalysisSignals;
  readonly artefacts: Artefacts;
}

/** Recordings in, a verdict with reasons out. Steps are measured one after the other, so that memory holds one recording's pictures. */
export async function verify(attempt: Attempt, engine: Engine, onProgress?: OnProgress, signal?: AbortSignal): Promise<Verified> {
  const { claims, policy, asOf, earlier } = attempt;
  const side = (stage: 'document_front' | 'document_back', source: MediaSource | null) =>
    source ? measureDocumentStep(source, engine, { stage, today: asOf, onProgress, signal }) : null;
  const steps = {
    documentFront: await side('document_front', attempt.documentFront),
    documentBack: await side('document_back', attempt.documentBack),
    face: attempt.face ? await measureFaceStep(attempt.face, engine, { onProgress, signal }) : null,
  } satisfies MeasuredSteps;
  const signals = assembleSignals(steps, engine, attempt.measuredAt);
  const thresholds = resolveThresholds(policy, engine.embedder);
  return {
    verdict: decide({ signals, policy, thresholds, claims, asOf, earlier }),
    signals,
    artefacts: {
      documentFront: steps.documentFront?.artefacts ?? null,
      documentBack: steps.documentBack?.artefacts ?? null,
      face: steps.face?.artefacts ?? null,
    },
  };
}
