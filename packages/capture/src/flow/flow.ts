import type { ReasonCode } from '@mien/protocol';
import type { CaptureView, FilmedStep } from '../api/shapes.ts';

/** Screens before filming, in their order; `back` walks them the other way. */
export const OPENING = ['welcome', 'prepare', 'consent', 'device', 'checkup'] as const;
export type OpeningScreen = (typeof OPENING)[number];

export type Screen =
  | { readonly name: 'loading' }
  | { readonly name: OpeningScreen }
  | { readonly name: 'practice' }
  /** the other device waits until this one's comparison code was confirmed on the first */
  | { readonly name: 'joining' }
  /** `why`: what made the step begin again, told before anything else. `isRecording`: nothing may break in; absent: aiming */
  | { readonly name: 'film'; readonly step: FilmedStep; readonly why: ReasonCode | null; readonly isRecording?: boolean }
  /** the picture just taken, and what the server says of it */
  | { readonly name: 'taken'; readonly step: FilmedStep }
  /** begun again for free as often as it may be: from here it is a person's help, or a retake that counts */
  | { readonly name: 'stuck'; readonly step: FilmedStep }
  | { readonly name: 'sending' }
  | { readonly name: 'waiting' }
  /** the waiting room, the call itself, and what came of it */
  | { readonly name: 'call' }
  | { readonly name: 'result' }
  | { readonly name: 'stopped'; readonly code: ReasonCode };

export interface Flow {
  readonly screen: Screen;
  readonly view: CaptureView | null;
  /** the check-up was passed in this window; it is repeated after a reload, since a device may have changed */
  readonly isChecked: boolean;
  /** steps filmed in this window, as `step#try`: the server's view may still be older */
  readonly filmed: readonly string[];
  /** the step whose recording a reload cut off: the person is told why it is filmed again */
  readonly cutOff: FilmedStep | null;
  /** the verdict whose mending the person has begun, by its time */
  readonly mending: string | null;
  readonly documentType: string | null;
  /** another device goes on; this one shows what comes of it */
  readonly isHandedOff: boolean;
  /** a drawn person stands in for the camera: test mode only */
  readonly isSample: boolean;
  /** how often a step was begun again here: each time its screen starts afresh */
  readonly round: number;
  readonly isOnline: boolean;
  readonly isHelpOpen: boolean;
}

export type FlowEvent =
  | { readonly type: 'viewed'; readonly view: CaptureView }
  | { readonly type: 'went'; readonly to: OpeningScreen | 'practice' | 'joining' | 'call' }
  | { readonly type: 'back' }
  | { readonly type: 'document_chosen'; readonly documentType: string }
  | { readonly type: 'checked' }
  /** the step on the screen is being recorded, or is not after all */
  | { readonly type: 'recording'; readonly isOn: boolean }
  | { readonly type: 'filmed'; readonly step: FilmedStep; readonly try: number }
  /** a clip from before a reload is on its way: its step is not filmed again */
  | { readonly type: 'kept'; readonly step: FilmedStep; readonly try: number }
  | { readonly type: 'cut_off'; readonly step: FilmedStep }
  /** whether another device goes on */
  | { readonly type: 'handed_off'; readonly isHandedOff: boolean }
  /** the picture is accepted by the person: on to what is left */
  | { readonly type: 'went_on' }
  /** a step is to be filmed again; the server has been told */
  | { readonly type: 'again'; readonly step: FilmedStep; readonly why: ReasonCode | null }
  | { readonly type: 'stuck'; readonly step: FilmedStep }
  /** what the verdict asks for: a step again, or the way from the choice of a document on */
  | { readonly type: 'mend_begun'; readonly from: 'step' | 'document' }
  | { readonly type: 'sample_taken' }
  | { readonly type: 'stopped'; readonly code: ReasonCode }
  | { readonly type: 'network'; readonly isOnline: boolean }
  | { readonly type: 'help'; readonly isOpen: boolean };

export const INITIAL_FLOW: Flow = {
  screen: { name: 'loading' },
  view: null,
  isChecked: false,
  filmed: [],
  cutOff: null,
  mending: null,
  documentType: null,
  isHandedOff: false,
  isSample: false,
  round: 0,
  isOnline: true,
  isHelpOpen: false,
};
