import type { PublicReason } from '@mien/protocol';
import type { CaptureView, FilmedStep, StepView } from '../api/shapes.ts';
import type { Flow, Screen } from './flow.ts';

/** What the server and what this window know together decide. */
export type Known = Pick<Flow, 'isChecked' | 'filmed' | 'cutOff' | 'mending' | 'isHandedOff'>;

export const nameOfTry = ({ step, try: nth }: Pick<StepView, 'step' | 'try'>): string => `${step}#${nth}`;

/** The next step to film: neither described to the server nor filmed here; first of all what support opened again. */
function nextStep(view: CaptureView, { filmed }: Pick<Known, 'filmed'>): StepView | undefined {
  const left = view.steps.filter((step) => (step.state === 'pending' || step.state === 'started') && !filmed.includes(nameOfTry(step)));
  return left.find(isReopened) ?? left[0];
}

/** Support opened this step again, and nobody has begun it yet. */
export const isReopened = ({ reopened, state }: StepView): boolean => reopened === true && state === 'pending';

/** Whether `seen` tells of a step that support opened again, of which `before` did not. */
export const tellsReopened = (before: CaptureView | null, seen: CaptureView): boolean =>
  seen.steps.some(
    (step) => isReopened(step) && !(before?.steps ?? []).some((one) => isReopened(one) && nameOfTry(one) === nameOfTry(step)),
  );

/** Findings that filming again can mend. */
export const mendable = ({ findings }: Pick<StepView, 'findings'>): readonly PublicReason[] =>
  findings.filter((finding) => ['retry', 'free', 'other_document'].includes(finding.class));

/** The first filmed step of which the server has already said that it will not do. */
const refusedStep = (view: CaptureView): StepView | undefined =>
  view.steps.find((step) => (step.state === 'recorded' || step.state === 'done') && mendable(step).length > 0);

/**
 * What the server says of an earlier step goes before what is on the screen, with the person still there and before they film more in vain.
 * A recording is not broken into.
 */
export function tellRefused<Of extends Pick<Flow, 'screen' | 'view'>>(flow: Of): Of {
  const { screen, view } = flow;
  if (view === null || (screen.name !== 'taken' && (screen.name !== 'film' || screen.isRecording === true))) return flow;
  const placeOf = (step: FilmedStep): number => view.steps.findIndex((one) => one.step === step);
  const refused = refusedStep(view);
  if (refused === undefined || placeOf(refused.step) >= placeOf(screen.step)) return flow;
  return { ...flow, screen: { name: 'taken', step: refused.step } };
}

function screenWhileFilming(view: CaptureView, known: Known): Screen {
  if (view.session.live === 'elsewhere') return known.isHandedOff ? { name: 'device' } : { name: 'stopped', code: 'session.already_open' };
  if (view.route !== 'automatic') return { name: 'welcome' };
  if (!known.isChecked) return { name: 'checkup' };
  const refused = refusedStep(view);
  if (refused !== undefined) return { name: 'taken', step: refused.step };
  const step = nextStep(view, known);
  if (step === undefined) return { name: 'sending' };
  return { name: 'film', step: step.step, why: known.cutOff === step.step ? 'upload.incomplete' : null };
}

/** Somebody waits for them, or they for somebody: that goes before all else. A call at a later time does not. */
const isInCall = ({ call, session }: CaptureView): boolean =>
  session.live !== 'elsewhere' && (call?.state === 'waiting' || call?.state === 'active');

/** Where the person is to be, from the server's state and what was done in this window. Pure. */
export function chooseScreen(view: CaptureView, known: Known): Screen {
  if (isInCall(view)) return { name: 'call' };
  switch (view.state) {
    case 'created':
    case 'preparing':
    case 'capturing':
      return screenWhileFilming(view, known);
    case 'retry_required':
      return view.verdict !== null && known.mending === view.verdict.decided_at ? screenWhileFilming(view, known) : { name: 'result' };
    case 'analysing':
      return { name: 'waiting' };
    case 'expired':
    case 'cancelled':
    case 'erased':
      return { name: 'stopped', code: 'session.link_expired' };
    case 'in_review':
      // who chose the way with a person is verified in a call; so is whom support asks to one
      return view.route === 'attended' || view.call?.state === 'scheduled' ? { name: 'call' } : { name: 'result' };
    case 'approved':
    case 'declined':
      return { name: 'result' };
  }
}

/** States in which the server leads: whatever screen is open gives way. */
export const isServerLed = (view: CaptureView): boolean =>
  !['created', 'preparing', 'capturing', 'retry_required'].includes(view.state) || view.session.live === 'elsewhere' || isInCall(view);
