import type {
  AcceptedDocument,
  ApplicantText,
  AudioLimits,
  CallHours,
  Challenge,
  ClipLimits,
  DocumentQualityLimits,
  FaceQualityLimits,
  Language,
  Outcome,
  PublicReason,
  Step,
  VerificationState,
} from '@mien/protocol';

/** What the server answers, as /openapi.json has it. Only what the page reads is named. */

export type FilmedStep = Exclude<Step, 'preflight'>;
export type Words = Readonly<Record<Language, string>>;
export type TicketTopic = 'device' | 'network' | 'document' | 'face' | 'profile' | 'accessibility' | 'other';
export type ConsentPurpose = 'automatic' | 'face' | 'template' | 'attended';

/** A technical hitch costs nothing; of another document every side is filmed, as one redo. */
export type RedoCause = 'applicant' | 'technical' | 'other_document';

export interface StepView {
  readonly step: FilmedStep;
  /** `recorded`: filmed and described, bytes may still follow. `done`: whole on durable storage */
  readonly state: 'pending' | 'started' | 'recorded' | 'done';
  readonly try: number;
  /** support opened it again, and it waits to be filmed; absent: a server of before */
  readonly reopened?: boolean;
  /** what was found on this try, early or by the last verdict; none found yet is no pass */
  readonly findings: readonly PublicReason[];
}

export interface Handoff {
  readonly id: string;
  readonly state: 'offered' | 'exchanged' | 'confirmed' | 'refused' | 'superseded' | 'expired';
  readonly comparison_code: string;
  readonly expires_at: string;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly counted: boolean;
  readonly reasons: readonly PublicReason[];
  readonly warnings: readonly PublicReason[];
  /** to be filmed again */
  readonly steps: readonly Step[];
  readonly decided_at: string;
}

export interface PolicyView {
  readonly name: Words;
  readonly steps: readonly Step[];
  readonly documents: readonly AcceptedDocument[];
  readonly challenges: number;
  /** of which the server draws that many */
  readonly movements: readonly Challenge[];
  /** colours the screen shows after the movements */
  readonly light_colours: number;
  readonly digits: { readonly language: string; readonly count: number };
  readonly match: { readonly text: Words };
  readonly duration: { readonly seconds: number };
  readonly attempts: { readonly max: number; readonly step_retries: number; readonly cool_down_hours: number };
  readonly kept: readonly { readonly what: 'media' | 'evidence' | 'template' | 'origin'; readonly days: number; readonly text: Words }[];
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly weight: 'no_other_way' | 'free_choice' | 'instead';
    readonly text_version: string;
    readonly title: Words;
    readonly text: Words;
  }[];
  readonly quality: {
    readonly face: FaceQualityLimits;
    readonly face_clip: ClipLimits;
    readonly document: DocumentQualityLimits;
    readonly document_clip: ClipLimits;
    readonly audio: AudioLimits;
  };
}

/** The verification as the applicant may see it. */
export interface CaptureView {
  readonly id: string;
  readonly state: VerificationState;
  readonly route: 'undecided' | 'automatic' | 'attended';
  readonly document_type: string | null;
  readonly steps: readonly StepView[];
  readonly attempts: { readonly number: number; readonly counted: number; readonly left: number; readonly step_retries_left: number };
  readonly verdict: Verdict | null;
  /** the same cause more than once: explained, and a person is offered */
  readonly pattern: { readonly code: string; readonly times: number; readonly text: Readonly<Record<Language, ApplicantText>> } | null;
  readonly next_possible_at: string | null;
  readonly return_url: string | null;
  readonly expires_at: string;
  readonly test: boolean;
  readonly session: { readonly live: 'here' | 'elsewhere' | 'none' };
  readonly handoff: Handoff | null;
  /** the one call that is not over; absent at a service that offers none */
  readonly call?: { readonly id: string; readonly state: CallState } | null;
  /** while nothing is asked of the person */
  readonly waiting:
    | {
        readonly for: 'analysis';
        readonly recordings: number;
        readonly measured: number;
        /** verifications that wait longer */
        readonly before: number;
        /** from the last recording to the result, half of the latest were quicker; null: too few were to say */
        readonly expected_seconds: number | null;
      }
    | { readonly for: 'person'; readonly due_at: string }
    | null;
  /** before anything is filmed: half of the latest had their result so soon after their last recording; null: too few were to say */
  readonly result_expected_seconds?: number | null;
  /** what stood in this person's way in earlier verifications */
  readonly tips: readonly PublicReason[];
  readonly policy: PolicyView;
}

export interface Access {
  readonly token: string;
  readonly expires_at: string;
}

export interface StartedStep {
  readonly step: FilmedStep;
  readonly try: number;
  readonly clip_id: string;
  readonly nonce: string;
  readonly challenges: number;
  readonly capture_until: string;
  readonly max_seconds: number;
  readonly max_bytes: number;
  readonly types: readonly string[];
}

export interface RevealedChallenge {
  readonly position: number;
  readonly kind: 'movement' | 'digit' | 'light';
  readonly value: string;
  readonly left: number;
}

/** For the operator's figures: families and kinds, from lists of the server's. */
export interface DeviceFamilies {
  readonly browser: string;
  readonly system: string;
  readonly device: 'phone' | 'tablet' | 'computer';
  readonly network: 'wifi' | 'cellular' | 'cable' | 'unknown';
}

/** A recorded chunk by its place in the clip, told before its bytes. */
export interface ChunkHash {
  readonly index: number;
  /** hex */
  readonly sha256: string;
}

/** What was said about the latest request for help. */
export interface Conversation {
  readonly ticket: {
    readonly id: string;
    readonly state: 'open' | 'closed';
    /** requests that wait longer */
    readonly before: number;
    /** null: too few were answered lately to say */
    readonly expected_seconds: number | null;
    /** said once, after the end: 1 to 5 */
    readonly satisfaction: number | null;
  } | null;
  readonly items: readonly {
    readonly id: string;
    readonly author: 'applicant' | 'staff';
    readonly at: string;
    readonly text: string | null;
    /** its kind, where the message is a picture */
    readonly picture: string | null;
    /** the check of this device that the message asks for; absent: a server of before */
    readonly device_check?: { readonly id: string; readonly state: 'asked' | 'answered' } | null;
  }[];
}

export type CallState = 'scheduled' | 'waiting' | 'active' | 'ended' | 'cancelled' | 'missed';
type CallStepKind = 'consent_spoken' | 'face' | 'document_front' | 'document_back' | 'document_tilt' | 'digits' | 'code';

/** A live call with an agent, as the applicant may see it. */
export interface Call {
  readonly id: string;
  readonly state: CallState;
  /** when it is to be; null: now */
  readonly at: string | null;
  /** 1: next; null: not waiting */
  readonly place: number | null;
  /** null: too few were answered lately to say */
  readonly expected_seconds: number | null;
  /** whether an agent asked for it */
  readonly invited?: boolean;
  readonly steps: readonly { readonly kind: CallStepKind; readonly state: 'open' | 'passed' | 'failed' }[];
  /** six digits to read aloud, while they are asked for */
  readonly code: string | null;
  readonly end: { readonly reason: string } | null;
  /** only while it is active */
  readonly ice: readonly RTCIceServer[] | null;
  /** whether this page records its own side; absent: a server of before */
  readonly recorded?: boolean;
}

/** When somebody is there to answer a call. */
export interface CallAnswers {
  readonly now: boolean;
  /** RFC 3339: the first moment from now on */
  readonly from: string;
  /** null: always */
  readonly hours: CallHours | null;
}

/** A part of the recording of a call, as it may be uploaded. */
export interface CallPart {
  readonly clip_id: string;
  readonly max_seconds: number;
  readonly max_bytes: number;
  readonly types: readonly string[];
}
