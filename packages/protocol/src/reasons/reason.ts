/** What happens next to the applicant. */
export type ReasonClass =
  /** inconclusive, a technical hitch; never counted as an attempt */
  | 'free'
  /** redo this one step; counted */
  | 'retry'
  /** redo with another document */
  | 'other_document'
  /** correct the data (profile or document), then resume */
  | 'fix_data'
  /** our side; resumes by itself */
  | 'wait'
  /** a person must look */
  | 'support'
  /** declined */
  | 'final';

/**
 * What the applicant reads: the exact reason; a kind, true sentence that gives an attacker no hint
 * and never says which record did not match (NIST SP 800-63A-4 §3.14); or nothing (staff only).
 */
export type ReasonShown = 'exact' | 'general' | 'internal';

/** Where in the one-way flow the reason is found, so that a funnel can be drawn from the code alone. */
export type ReasonStage = 'preflight' | 'capture' | 'upload' | 'analysis' | 'decision' | 'policy';

/** What a policy does about a reason. `warn` tells the applicant and blocks nothing. */
export const POLICY_ACTIONS = ['ignore', 'warn', 'retry', 'review', 'decline'] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];

/** The button the applicant gets. */
export type ReasonAction =
  | 'retry_step'
  | 'open_settings_help'
  | 'switch_device'
  | 'switch_network'
  | 'choose_other_document'
  | 'edit_profile'
  | 'contact_support'
  | 'wait';

/** `reviewer_only` is given by people; `not_detected` has no detector anywhere and says so. */
export type ReasonDetection = 'automatic' | 'reviewer_only' | 'not_detected';

/** After `n` earlier findings of the same code the reason hardens to `class`. */
export interface Escalation {
  readonly n: number;
  readonly class: ReasonClass;
}

export interface ReasonFacts {
  readonly class: ReasonClass;
  readonly shown: ReasonShown;
  readonly stage: ReasonStage;
  readonly policyAction: PolicyAction;
  readonly action: ReasonAction;
  readonly detection: ReasonDetection;
  readonly escalateAfter?: Escalation;
}

export type Language = 'zh-CN' | 'en';
export const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[];

/** What an applicant reads in one language. Plain, no blame, one cause and one thing to do. */
export interface ApplicantText {
  /** a few words: at most six in English, 14 characters in Chinese */
  readonly title: string;
  /** one sentence */
  readonly cause: string;
  /** one sentence, imperative */
  readonly remedy: string;
}

/** Words of one reason in one language. */
export interface ReasonText extends ApplicantText {
  /** the exact fact and the signal that shows it, for reviewers and support; never shown to the applicant */
  readonly staffText: string;
}
