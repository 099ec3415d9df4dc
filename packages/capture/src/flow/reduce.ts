import type { CaptureView, StepView } from '../api/shapes.ts';
import { chooseScreen, isReopened, isServerLed, nameOfTry, tellRefused, tellsReopened } from './choose-screen.ts';
import { type Flow, type FlowEvent, OPENING, type OpeningScreen, type Screen } from './flow.ts';

/** Screens that wait for what the server says. */
const WAITING: readonly Screen['name'][] = ['loading', 'sending', 'waiting', 'joining'];

const goOn = (flow: Flow): Flow => (flow.view === null ? flow : { ...flow, screen: chooseScreen(flow.view, flow) });

/** A recording is not broken into, and nothing is filmed behind a conversation. */
const isBusy = ({ screen, isHelpOpen }: Flow): boolean => isHelpOpen || (screen.name === 'film' && screen.isRecording === true);

/** The conversation is over: what support opened meanwhile is next. */
function leaveHelp(flow: Flow): Flow {
  const next = { ...flow, isHelpOpen: false };
  const isElsewhere = isBusy(next) || (OPENING as readonly string[]).includes(flow.screen.name);
  return !isElsewhere && flow.view?.steps.some(isReopened) === true ? goOn(next) : next;
}

function view(flow: Flow, seen: NonNullable<Flow['view']>): Flow {
  const next: Flow = { ...flow, view: seen, documentType: flow.documentType ?? seen.document_type };
  // whatever stopped it, the server answers again
  const isReturning = flow.screen.name === 'stopped';
  const hasNewVerdict = seen.state === 'retry_required' && seen.verdict?.decided_at !== flow.mending;
  const isCalled = tellsReopened(flow.view, seen) && !isBusy(flow);
  // how a call ended is read to its end: whoever it was cut off for learns why, and that it cost nothing
  if (flow.screen.name === 'call' && seen.state === 'in_review') return next;
  const isLed = isServerLed(seen) || hasNewVerdict || isReturning || isCalled || WAITING.includes(flow.screen.name);
  return isLed ? goOn(next) : tellRefused(next);
}

/** The server's word on a step that was begun again may be older than what was filmed since: its network may be gone by now. */
const withTry = (seen: CaptureView, filmed: Pick<StepView, 'step' | 'try'>): CaptureView => ({
  ...seen,
  steps: seen.steps.map((one) =>
    one.step === filmed.step && one.try < filmed.try ? { ...one, try: filmed.try, state: 'started', findings: [] } : one,
  ),
});

function back(flow: Flow): Flow {
  if (flow.screen.name === 'practice') return { ...flow, screen: { name: 'welcome' } };
  if (flow.screen.name === 'call') return goOn(flow);
  const at = (OPENING as readonly string[]).indexOf(flow.screen.name);
  const before: OpeningScreen | undefined = OPENING[at - 1];
  return before === undefined ? flow : { ...flow, screen: { name: before } };
}

/** What each event makes of the flow. Pure: effects live beside it, and the server's view is an event like any other. */
export function reduce(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'viewed':
      return view(flow, event.view);
    case 'went':
      return { ...flow, screen: { name: event.to } };
    case 'back':
      return back(flow);
    case 'document_chosen':
      return { ...flow, documentType: event.documentType };
    case 'checked':
      return goOn({ ...flow, isChecked: true });
    case 'recording':
      return flow.screen.name === 'film' ? tellRefused({ ...flow, screen: { ...flow.screen, isRecording: event.isOn } }) : flow;
    case 'filmed':
      return tellRefused({
        ...flow,
        cutOff: null,
        view: flow.view === null ? null : withTry(flow.view, event),
        filmed: [...flow.filmed, nameOfTry(event)],
        screen: { name: 'taken', step: event.step },
      });
    case 'kept': {
      const next = { ...flow, filmed: [...flow.filmed, nameOfTry(event)] };
      return flow.screen.name === 'film' && flow.screen.step === event.step ? goOn(next) : next;
    }
    case 'cut_off':
      return { ...flow, cutOff: event.step };
    case 'handed_off': {
      // the server may have told of the other device sooner
      const next = { ...flow, isHandedOff: event.isHandedOff };
      return flow.screen.name === 'stopped' ? goOn(next) : next;
    }
    case 'went_on':
      return goOn(flow);
    case 'again':
      return { ...flow, round: flow.round + 1, screen: { name: 'film', step: event.step, why: event.why } };
    case 'stuck':
      return { ...flow, screen: { name: 'stuck', step: event.step } };
    case 'sample_taken':
      return { ...flow, isSample: true };
    case 'mend_begun': {
      const next = { ...flow, mending: flow.view?.verdict?.decided_at ?? null };
      return event.from === 'document' ? { ...next, screen: { name: 'prepare' } } : goOn(next);
    }
    case 'stopped':
      return { ...flow, screen: { name: 'stopped', code: event.code } };
    case 'network':
      return { ...flow, isOnline: event.isOnline };
    case 'help':
      return event.isOpen ? { ...flow, isHelpOpen: true } : leaveHelp(flow);
  }
}
