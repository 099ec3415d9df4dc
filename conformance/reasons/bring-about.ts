import { assembleSignals, decide, measureDocumentStep, measureFaceStep, resolveThresholds } from '@mien/analysis';
import {
  type Claims,
  consequence,
  type EarlierFindings,
  LANGUAGES,
  type Policy,
  publicReason,
  type ReasonClass,
  type ReasonCode,
  reasonFacts,
  reasonText,
  type Verdict,
  ZH_WALLET,
} from '@mien/protocol';
import { expect, it } from 'vitest';
import { type Studio, TODAY } from './studio.ts';

/** What differs from a clean verification. Recordings are bytes; the steps left out are the clean ones; `null` leaves a step out. */
export interface Scene {
  readonly front?: Uint8Array;
  readonly back?: Uint8Array | null;
  readonly face?: Uint8Array;
  readonly claims?: Claims;
  readonly policy?: Policy;
  readonly asOf?: string;
  readonly earlier?: EarlierFindings;
  readonly engine?: Studio['engine'];
}

/** Through the real decoder and the real models to the verdict. */
export async function judgeScene(studio: Studio, scene: Scene): Promise<Verdict> {
  const engine = scene.engine ?? studio.engine;
  const today = scene.asOf ?? TODAY;
  const anew = scene.engine !== undefined;
  const document = (stage: 'document_front' | 'document_back', bytes: Uint8Array) =>
    measureDocumentStep({ bytes }, engine, { stage, today });
  const { clean } = studio;
  if (anew && !(scene.front && scene.back !== undefined && scene.face)) throw new Error('Another engine measures every step anew');
  const steps = {
    documentFront: scene.front ? await document('document_front', scene.front) : clean.front,
    documentBack: scene.back === null ? null : scene.back ? await document('document_back', scene.back) : clean.back,
    face: scene.face ? await measureFaceStep({ bytes: scene.face }, engine) : clean.face,
  };
  const policy = scene.policy ?? ZH_WALLET;
  return decide({
    signals: assembleSignals(steps, engine, `${TODAY}T08:00:00.000Z`),
    policy,
    thresholds: resolveThresholds(policy, engine.embedder),
    claims: scene.claims ?? studio.claims,
    asOf: today,
    earlier: scene.earlier ?? {},
  });
}

const OUTCOME_OF_CLASS: Readonly<Record<ReasonClass, Verdict['outcome']>> = {
  free: 'retry',
  retry: 'retry',
  other_document: 'retry',
  fix_data: 'retry',
  support: 'review',
  final: 'declined',
  wait: 'wait',
};

/**
 * Brings a fault about on real pixels and asserts that exactly this reason is told and no second, misleading one; that both texts
 * and the remedy are there; that an attempt is counted as its class says.
 */
export function bringsAbout(code: ReasonCode, what: string, studio: () => Studio, make: (studio: Studio) => Promise<Scene> | Scene): void {
  it(`${code}: ${what}`, async () => {
    const scene = await make(studio());
    const verdict = await judgeScene(studio(), scene);
    expect([...new Set(verdict.findings.map((finding) => finding.code))], JSON.stringify(verdict.findings)).toEqual([code]);
    const facts = reasonFacts(code);
    const finding = verdict.findings[0];
    if (!finding) throw new Error('unreachable');
    const { action, class: asClass } = consequence(finding, scene.policy ?? ZH_WALLET, scene.earlier ?? {});
    if (action === 'warn') expect(verdict.warnings).toEqual([code]);
    else {
      expect(asClass).toBe(facts.class);
      expect(verdict.reasons).toEqual([code]);
      expect(verdict.outcome).toBe(OUTCOME_OF_CLASS[asClass]);
      expect(verdict.countsAttempt).toBe(asClass !== 'free' && asClass !== 'wait');
    }
    for (const language of LANGUAGES)
      for (const words of Object.values(reasonText(code, language))) expect(words.length).toBeGreaterThan(1);
    expect(publicReason(code).action).toBe(facts.action);
    expect(finding.measuredAt).toBe(`${TODAY}T08:00:00.000Z`);
  });
}
