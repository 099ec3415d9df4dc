import { z } from 'zod';
import { AccessRules } from './access-rules.ts';
import { CallRules } from './call-rules.ts';
import { CheckName } from './check.ts';
import { StateCode } from './claims.ts';
import { DigitLanguage } from './digit-language.ts';
import { ReasonCodeSchema } from './finding.ts';
import { LinkRules } from './link-rules.ts';
import { REASON_CODES, reasonFacts } from './reasons/catalogue.ts';
import { POLICY_ACTIONS, type PolicyAction, type ReasonClass } from './reasons/reason.ts';
import { DocumentType } from './signals/document.ts';
import { Step } from './step.ts';

const ratio = z.number().min(0).max(1);
const days = z.number().int().nonnegative();

export const Challenge = z.enum(['turn_left', 'turn_right', 'look_up', 'look_down', 'open_mouth', 'blink', 'smile', 'move_closer']);
export type Challenge = z.infer<typeof Challenge>;

export const AcceptedDocument = z.strictObject({
  type: DocumentType,
  /** issuing states, or all of them */
  states: z.union([z.literal('all'), z.array(StateCode).min(1)]),
  /** whether the back is filmed too */
  back: z.boolean(),
});
export type AcceptedDocument = z.infer<typeof AcceptedDocument>;

/** Limits of a usable face picture; names and units as in FaceMeasurement. The browser receives these. */
export const FaceQualityLimits = z.strictObject({
  minInterEyeDistancePx: z.number().positive(),
  minHeadSize: ratio,
  maxHeadSize: z.number().positive(),
  maxOffCentre: z.number().positive(),
  maxCroppedRatio: ratio,
  maxFrontalYaw: z.number().positive(),
  maxFrontalPitch: z.number().positive(),
  minSharpness: z.number().nonnegative(),
  minBrightness: z.number(),
  maxBrightness: z.number(),
  maxOverExposure: ratio,
  minUniformity: ratio,
  maxBacklight: z.number(),
  maxBackgroundBusyness: ratio,
  maxOcclusion: ratio,
  /** eye opening under this share of the person's own baseline is closed */
  minEyeOpeningRatio: ratio,
  /** height of another face ÷ the main face from which somebody else is in the picture */
  maxSecondFaceSize: ratio,
  /** share of sampled frames that must be good */
  minGoodFrames: ratio,
});
export type FaceQualityLimits = z.infer<typeof FaceQualityLimits>;

/** Limits of a usable document picture; names and units as in CardSignals. */
export const DocumentQualityLimits = z.strictObject({
  minWidthPx: z.number().positive(),
  minSharpness: z.number().nonnegative(),
  maxGlareRatio: ratio,
  minBrightness: z.number(),
  minChroma: z.number().nonnegative(),
  maxRecapturePeak: z.number().positive(),
  maxFlatRatio: ratio,
  maxCovered: ratio,
  minPortraitInterEyePx: z.number().positive(),
});
export type DocumentQualityLimits = z.infer<typeof DocumentQualityLimits>;

export const ClipLimits = z.strictObject({
  minHeight: z.number().int().positive(),
  minFrameRate: z.number().positive(),
  maxBlackRatio: ratio,
  maxFrozenRatio: ratio,
  maxLostRatio: ratio,
  minSeconds: z.number().nonnegative(),
});
export type ClipLimits = z.infer<typeof ClipLimits>;

export const AudioLimits = z.strictObject({
  minSpeechSeconds: z.number().nonnegative(),
  minSnrDb: z.number(),
  maxClippedRatio: ratio,
  minSpeechDb: z.number(),
});
export type AudioLimits = z.infer<typeof AudioLimits>;

/** What a living person before a camera must show, and how exactly clocks must agree; sources in docs/attacks.md. */
export const LivenessLimits = z.strictObject({
  /** names the row of the table in docs/attacks.md that the limits follow */
  level: z.enum(['standard', 'strict']),
  /** RMS of landmarks after the best homography at the height of a turn ÷ inter-eye distance; a flat picture leaves nearly none */
  minParallax: z.number().nonnegative(),
  /** a movement over in less is too quick to be followed */
  minMovementSeconds: z.number().positive(),
  /** nobody answers a prompt sooner */
  minReactionSeconds: z.number().nonnegative(),
  /** how far the page's claims may contradict the server's own times */
  clockToleranceMs: z.number().nonnegative(),
  /** how long the hash of a chunk may be under way; a longer silence is a hitch of the network */
  maxChunkDelayMs: z.number().positive(),
  /** how long before it is shown a prompt may be asked for: who fetches all at once has time to prepare */
  maxPromptLeadMs: z.number().positive(),
  /** evidence of that much weight makes a person look (docs/attacks.md) */
  maxEvidence: z.number().positive(),
  /** likeness to an earlier recording from which it is the same one */
  maxReuse: ratio,
  /** share of digits that must be begun in their own windows */
  minSpokenInTime: ratio,
  /** a word that begins later than this after its digit answers none; absent: any in its window does */
  maxReactionSeconds: z.number().positive().optional(),
  /** lips in the digits' windows: how far their gap must change, of the mouth's width, and for what share of the digits; absent: not looked at */
  lips: z.strictObject({ minRange: ratio, minShare: ratio }).optional(),
  /** how long the page may say that it was hidden or the camera muted */
  maxGapSeconds: z.number().nonnegative(),
  /** difference between the page's and the recording's idea of its length */
  maxDriftSeconds: z.number().positive(),
});
export type LivenessLimits = z.infer<typeof LivenessLimits>;

/** How people decide what software could not. */
export const ReviewRules = z.strictObject({
  /** a person takes a case from the queue, or is given one at random */
  assignment: z.enum(['chosen', 'random']),
  /** decisions that a second person must make too */
  secondLook: z.enum(['never', 'declines', 'always']),
  dueHours: z.number().positive(),
  /** how long a decision can be taken back before it takes effect */
  undoSeconds: z.number().int().min(0).max(120),
});
export type ReviewRules = z.infer<typeof ReviewRules>;

/** Where a policy says nothing. */
export const REVIEW_RULES: ReviewRules = { assignment: 'chosen', secondLook: 'never', dueHours: 24, undoSeconds: 10 };

/** A technical hitch and our own side never cost an attempt (invariant 3), so no policy may count or judge them. */
const ACTIONS_ALLOWED: Record<ReasonClass, readonly PolicyAction[]> = {
  free: ['ignore', 'warn', 'retry'],
  wait: ['ignore', 'warn'],
  retry: POLICY_ACTIONS,
  other_document: POLICY_ACTIONS,
  fix_data: POLICY_ACTIONS,
  support: POLICY_ACTIONS,
  final: POLICY_ACTIONS,
};

/** A wallet's standard. Versions are immutable once used; it speaks of error rates, never of a model's scores. */
export const Policy = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  version: z.number().int().positive(),
  name: z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) }),
  steps: z.array(Step).min(1),
  documents: z.array(AcceptedDocument).min(1),
  requiredChecks: z
    .array(CheckName)
    .min(1)
    // without an enrolled template it never runs, and everybody would wait: the light form asks for it by itself
    .refine((names) => !names.includes('face.enrolled'), 'face.enrolled is asked by the light form alone'),
  face: z
    .strictObject({
      /** false match rate a match must stay under on the worst cohort measured (NIST SP 800-63A-4: 1e-4) */
      maxFmr: z.number().gt(0).lt(1),
      /** down to this rate a pair is borderline; beyond it, a mismatch */
      reviewFmr: z.number().gt(0).lt(1),
      /** lowest share of genuine people the passive score may send to review; no passive score decides alone */
      passiveReviewBpcer: z.number().gt(0).lt(1),
      quality: FaceQualityLimits,
      clip: ClipLimits,
      /** lowest similarity to the clip's own reference that is still the same person, as a false non-match rate of genuine neighbours */
      continuityFmr: z.number().gt(0).lt(1),
      /** motion under all of these is a still picture */
      stillness: z.strictObject({ maxNonRigidResidual: z.number(), maxEyeRange: z.number(), maxMouthRange: z.number() }),
      maxRepeatedRatio: ratio,
    })
    .refine((face) => face.reviewFmr > face.maxFmr, { path: ['reviewFmr'], message: 'the review band starts where acceptance ends' }),
  document: z.strictObject({ quality: DocumentQualityLimits, clip: ClipLimits, expiresSoonDays: days }),
  audio: AudioLimits,
  challenges: z
    .strictObject({ from: z.array(Challenge), count: z.number().int().nonnegative() })
    .refine((challenges) => challenges.count <= challenges.from.length, {
      path: ['count'],
      message: 'more challenges than there are to draw from',
    }),
  /**
   * Colours that the screen shows after the movements, for their light to be looked for on the face. Experimental: of no weight, so that it
   * is for operators who gather what would tell its worth. Absent: none are shown.
   */
  lightSequence: z.strictObject({ colours: z.number().int().min(4).max(12) }).optional(),
  /** absent: nothing is asked of liveness, and an approval says so */
  liveness: LivenessLimits.optional(),
  digits: z.strictObject({ language: DigitLanguage, count: z.number().int().positive() }),
  minAge: z.number().int().min(0).max(150),
  statesNotServed: z.array(StateCode),
  /** tell the applicant which field of document and profile differ; never the record's value */
  tellMismatchedField: z.boolean(),
  attempts: z.strictObject({
    max: z.number().int().positive(),
    stepRetries: z.number().int().positive(),
    coolDownHours: z.number().nonnegative(),
  }),
  /** how often the wallet may correct the claims of an account that is or was being verified; absent: STANDARD_CORRECTIONS */
  corrections: z.strictObject({ max: z.number().int().nonnegative(), days: z.number().int().positive() }).optional(),
  /** until when a verdict can be appealed, and by when an appeal is answered; absent: STANDARD_APPEALS */
  appeals: z.strictObject({ withinDays: z.number().int().positive(), answerDays: z.number().int().positive() }).optional(),
  reverification: z.strictObject({
    everyDays: days.nullable(),
    randomPerYear: ratio,
    /** whether the face alone may do, against the enrolled template, where nothing else changed; absent: it may */
    light: z.enum(['allowed', 'never']).optional(),
  }),
  access: AccessRules,
  /** absent: REVIEW_RULES */
  review: ReviewRules.optional(),
  /** calls with an agent; absent: every step, at any time, recorded */
  call: CallRules.optional(),
  /** absent: nothing of it is kept or looked up */
  links: LinkRules.optional(),
  retention: z.strictObject({ mediaDays: days, evidenceDays: days, templateDays: days }),
  /** what this wallet does about a reason, where it differs from the catalogue; it stands above escalation */
  actions: z.partialRecord(ReasonCodeSchema, z.enum(POLICY_ACTIONS)).superRefine((actions, issues) => {
    for (const code of REASON_CODES) {
      const action = actions[code];
      if (action !== undefined && !ACTIONS_ALLOWED[reasonFacts(code).class].includes(action))
        issues.addIssue({ code: 'custom', path: [code], message: `a reason of class ${reasonFacts(code).class} cannot lead to ${action}` });
    }
  }),
});
export type Policy = z.infer<typeof Policy>;

export const STANDARD_CORRECTIONS: NonNullable<Policy['corrections']> = { max: 3, days: 30 };
export const STANDARD_APPEALS: NonNullable<Policy['appeals']> = { withinDays: 60, answerDays: 14 };

/** A policy's error-rate targets turned into scores of the models that will run; frozen with the verification. */
export const ResolvedThresholds = z.strictObject({
  embeddingModelId: z.string(),
  matchAccept: z.number(),
  matchReview: z.number(),
  continuity: z.number(),
  /** null: no passive model is configured */
  passive: z.strictObject({ modelId: z.string(), review: z.number() }).nullable(),
});
export type ResolvedThresholds = z.infer<typeof ResolvedThresholds>;
