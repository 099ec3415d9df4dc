import { assembleSignals, decide, type Engine, resolveThresholds } from '@mien/analysis';
import { type FaceStepSignals, fold, type Outcome, type Policy } from '@mien/protocol';
import { isAsked, policyForFilms } from './asked-of-films.ts';

export interface JudgedFilm {
  readonly outcome: Outcome;
  /** codes that stand in the way; the checks that could not tell where there is no code */
  readonly reasons: readonly string[];
}

/** Of an engine what a verdict names. */
type ThatRan = Pick<Engine, 'embedder'> & { readonly models: Pick<Engine['models'], 'loaded' | 'unavailable'> };

/** The verdict of a policy over one film by the checks that can be asked of it: anything but `approved` is a refusal. */
export function judgeFilm(signals: FaceStepSignals, policy: Policy, engine: ThatRan): JudgedFilm {
  const asked = policyForFilms(policy);
  const face = { signals, artefacts: null };
  const { checks } = decide({
    signals: assembleSignals({ documentFront: null, documentBack: null, face }, engine, '2026-11-23T08:00:00.000Z'),
    policy: asked,
    thresholds: resolveThresholds(asked, engine.embedder),
    claims: {},
    asOf: '2026-11-23',
    earlier: {},
  });
  // what a check that is left out has to say does not count either
  const own = checks.filter(({ check }) => isAsked(check));
  const { outcome, reasons } = fold(own, asked);
  if (outcome === 'approved' || reasons.length > 0) return { outcome, reasons: outcome === 'approved' ? [] : reasons };
  return { outcome, reasons: own.filter(({ status }) => status !== 'passed').map(({ check, status }) => `${check} ${status}`) };
}
