import { describe, expect, it } from 'vitest';
import type { CaptureView, StepView } from '../src/api/shapes.ts';
import { chooseScreen } from '../src/flow/choose-screen.ts';
import { type Flow, INITIAL_FLOW } from '../src/flow/flow.ts';
import { judgeRedo } from '../src/flow/judge-redo.ts';
import { reduce } from '../src/flow/reduce.ts';
import { chooseTopic } from '../src/session/choose-topic.ts';

const step = (name: StepView['step'], state: StepView['state'], findings: StepView['findings'] = []): StepView => ({
  step: name,
  state,
  try: 1,
  findings,
});

/** A view with what the flow reads of it. */
const viewOf = (change: Partial<CaptureView>): CaptureView =>
  ({
    id: 'ver_1',
    state: 'capturing',
    route: 'automatic',
    document_type: 'prc_id',
    steps: [step('document_front', 'pending'), step('document_back', 'pending'), step('face', 'pending')],
    verdict: null,
    session: { live: 'here' },
    handoff: null,
    ...change,
  }) as CaptureView;

const after = (events: Parameters<typeof reduce>[1][], from: Flow = INITIAL_FLOW): Flow => events.reduce(reduce, from);
const CHECKED: Flow = { ...INITIAL_FLOW, isChecked: true };
const known = { isChecked: true, filmed: [], cutOff: null, mending: null, isHandedOff: false };
const glare = { code: 'document.glare', class: 'retry', action: 'retry_step', text: {} } as unknown as StepView['findings'][number];

describe('where the person is', () => {
  it('begins with the welcome until consent has fixed the way', () => {
    expect(chooseScreen(viewOf({ state: 'preparing', route: 'undecided' }), known).name).toBe('welcome');
  });

  it('comes back to the step that is left, after the check-up', () => {
    const view = viewOf({ steps: [step('document_front', 'done'), step('document_back', 'pending'), step('face', 'pending')] });
    expect(chooseScreen(view, { ...known, isChecked: false })).toEqual({ name: 'checkup' });
    expect(chooseScreen(view, known)).toEqual({ name: 'film', step: 'document_back', why: null });
  });

  it('does not ask for a step again that was just filmed, although the server has not heard of it yet', () => {
    const flow = after(
      [{ type: 'viewed', view: viewOf({}) }, { type: 'filmed', step: 'document_front', try: 1 }, { type: 'went_on' }],
      CHECKED,
    );
    expect(flow.screen).toEqual({ name: 'film', step: 'document_back', why: null });
  });

  it('stays on its screen while the server tells of small things, and gives way to a verdict', () => {
    const flow = after([
      { type: 'viewed', view: viewOf({}) },
      { type: 'went', to: 'prepare' },
      { type: 'viewed', view: viewOf({}) },
    ]);
    expect(flow.screen.name).toBe('prepare');
    expect(reduce(flow, { type: 'viewed', view: viewOf({ state: 'approved' }) }).screen.name).toBe('result');
  });

  it('leads whoever chose a person, or is called by one, to the call, and lets a call of later wait', () => {
    expect(chooseScreen(viewOf({ state: 'in_review', route: 'attended' }), known)).toEqual({ name: 'call' });
    expect(chooseScreen(viewOf({ state: 'in_review' }), known)).toEqual({ name: 'result' });
    const called = viewOf({ call: { id: 'cal_1', state: 'waiting' } });
    const flow = after(
      [
        { type: 'viewed', view: viewOf({}) },
        { type: 'viewed', view: called },
      ],
      CHECKED,
    );
    expect(flow.screen.name).toBe('call');
    // the end of a call is told on its own screen; the person goes on from there
    expect(reduce(flow, { type: 'viewed', view: viewOf({ call: null }) }).screen.name).toBe('call');
    expect(reduce(flow, { type: 'went_on' }).screen.name).toBe('call');
    expect(after([{ type: 'viewed', view: viewOf({ call: null }) }, { type: 'went_on' }], flow).screen.name).toBe('film');
    expect(chooseScreen(viewOf({ call: { id: 'cal_1', state: 'scheduled' } }), known).name).toBe('film');
  });

  it('leads whoever support asks to a call while a person looks at it, and lets them read how the call ended', () => {
    const invited = viewOf({ state: 'in_review', call: { id: 'cal_1', state: 'scheduled' } });
    const flow = after([{ type: 'viewed', view: invited }]);
    expect(flow.screen.name).toBe('call');
    const over = after([{ type: 'viewed', view: viewOf({ state: 'in_review', call: null }) }], flow);
    expect(over.screen.name).toBe('call');
    expect(reduce(over, { type: 'viewed', view: viewOf({ state: 'approved' }) }).screen.name).toBe('result');
  });

  it('stops where another window is live, and comes back when it is taken over', () => {
    const elsewhere = after([{ type: 'viewed', view: viewOf({ session: { live: 'elsewhere' } }) }], CHECKED);
    expect(elsewhere.screen).toEqual({ name: 'stopped', code: 'session.already_open' });
    expect(reduce(elsewhere, { type: 'viewed', view: viewOf({}) }).screen.name).toBe('film');
  });

  it('follows another device that it handed over to, instead of stopping', () => {
    const flow = after([
      { type: 'viewed', view: viewOf({}) },
      { type: 'handed_off', isHandedOff: true },
      { type: 'viewed', view: viewOf({ session: { live: 'elsewhere' } }) },
    ]);
    expect(flow.screen).toEqual({ name: 'device' });
    expect(reduce(flow, { type: 'viewed', view: viewOf({ state: 'approved', session: { live: 'elsewhere' } }) }).screen.name).toBe(
      'result',
    );
  });

  it('says why a step is filmed again whose recording a reload cut off, and says it once', () => {
    const flow = after(
      [
        { type: 'cut_off', step: 'document_front' },
        { type: 'viewed', view: viewOf({}) },
      ],
      CHECKED,
    );
    expect(flow.screen).toEqual({ name: 'film', step: 'document_front', why: 'upload.incomplete' });
    // the try after it: the server has not told of it yet, and its network may be gone
    const filmed = after([{ type: 'filmed', step: 'document_front', try: 2 }, { type: 'went_on' }], flow);
    expect(filmed.screen).toEqual({ name: 'film', step: 'document_back', why: null });
  });

  it('does not film again what was recorded before a reload and is still on its way', () => {
    const flow = after(
      [{ type: 'viewed', view: viewOf({}) }, { type: 'kept', step: 'document_front', try: 1 }, { type: 'went_on' }],
      CHECKED,
    );
    expect(flow.screen).toEqual({ name: 'film', step: 'document_back', why: null });
  });

  it('shows what was found in a clip before it says that all is sent', () => {
    const steps = [step('document_front', 'done', [glare]), step('face', 'recorded')];
    expect(after([{ type: 'viewed', view: viewOf({ steps }) }], CHECKED).screen).toEqual({ name: 'taken', step: 'document_front' });
  });

  it('tells what was found in an earlier step before another is filmed, and does not break into a recording', () => {
    const seen = viewOf({
      steps: [step('document_front', 'done', [glare]), step('document_back', 'done'), step('face', 'pending')],
    });
    const told = { name: 'taken', step: 'document_front' };
    const filmed = after(
      [
        { type: 'filmed', step: 'document_front', try: 1 },
        { type: 'filmed', step: 'document_back', try: 1 },
      ],
      { ...CHECKED, view: viewOf({}) },
    );
    // while the picture of the back is looked at
    expect(reduce(filmed, { type: 'viewed', view: seen }).screen).toEqual(told);
    // while the face is aimed at
    const aiming = after([{ type: 'went_on' }], filmed);
    expect(aiming.screen).toEqual({ name: 'film', step: 'face', why: null });
    expect(reduce(aiming, { type: 'viewed', view: seen }).screen).toEqual(told);
    // while the face is recorded: after it
    const recording = after(
      [
        { type: 'recording', isOn: true },
        { type: 'viewed', view: seen },
      ],
      aiming,
    );
    expect(recording.screen).toMatchObject({ name: 'film', step: 'face' });
    expect(reduce(recording, { type: 'filmed', step: 'face', try: 1 }).screen).toEqual(told);
    expect(reduce(recording, { type: 'recording', isOn: false }).screen).toEqual(told);
  });

  it('leaves whoever films a step again there, whatever was found in a later one', () => {
    const steps = [step('document_front', 'pending'), step('document_back', 'done', [glare]), step('face', 'pending')];
    const again = after(
      [
        { type: 'again', step: 'document_front', why: null },
        { type: 'viewed', view: viewOf({ steps }) },
      ],
      { ...CHECKED, view: viewOf({}) },
    );
    expect(again.screen).toEqual({ name: 'film', step: 'document_front', why: null });
  });

  it('shows a verdict before anything is filmed again, and a new verdict anew', () => {
    const verdict = { decided_at: '2026-11-26T10:00:00Z' } as CaptureView['verdict'];
    const mend = viewOf({ state: 'retry_required', verdict });
    const shown = after([{ type: 'viewed', view: mend }], CHECKED);
    expect(shown.screen.name).toBe('result');
    const mending = reduce(shown, { type: 'mend_begun', from: 'step' });
    expect(mending.screen.name).toBe('film');
    const again = viewOf({ state: 'retry_required', verdict: { decided_at: '2026-11-26T11:00:00Z' } as CaptureView['verdict'] });
    expect(reduce(mending, { type: 'viewed', view: again }).screen.name).toBe('result');
  });

  it('leads to help or a retake that counts where a step may not be begun again for free', () => {
    const refusal = { ok: false, code: 'step.restarts_used_up', status: 429, retryAfterMs: null } as const;
    // its status is that of a passing trouble: waiting for it to pass would be for ever
    for (const cause of ['technical', 'applicant'] as const) expect(judgeRedo(refusal, cause)).toBe('used_up');
    const stuck = after(
      [
        { type: 'viewed', view: viewOf({}) },
        { type: 'stuck', step: 'face' },
        { type: 'viewed', view: viewOf({}) },
      ],
      CHECKED,
    );
    expect(stuck.screen).toEqual({ name: 'stuck', step: 'face' });
    expect(chooseTopic(stuck)).toEqual({ topic: 'face', step: 'face' });
    expect(reduce(stuck, { type: 'again', step: 'face', why: null }).screen.name).toBe('film');
  });

  it.each([
    ['a lost answer', { code: 'network.offline', status: 0 }, 'technical', 'begins_unheard'],
    ['a server that is too busy', { code: 'request.too_many', status: 429 }, 'technical', 'begins_unheard'],
    ['asked twice', { code: 'step.not_expected', status: 409 }, 'applicant', 'begins'],
    ['a wish that no server heard', { code: 'network.offline', status: 0 }, 'applicant', 'refused'],
    ['another state', { code: 'verification.state', status: 409 }, 'technical', 'refused'],
  ] as const)('films a step again after %s as the answer allows', (_, answer, cause, redo) => {
    expect(judgeRedo({ ok: false, retryAfterMs: null, ...answer }, cause)).toBe(redo);
  });

  it('films another document after the way to its choice, and does not come back to the verdict', () => {
    const verdict = { decided_at: '2026-11-26T10:00:00Z' } as CaptureView['verdict'];
    const expired = viewOf({ state: 'retry_required', verdict });
    const chosen = after(
      [
        { type: 'viewed', view: expired },
        { type: 'mend_begun', from: 'document' },
        { type: 'viewed', view: expired },
        { type: 'document_chosen', documentType: 'passport' },
      ],
      CHECKED,
    );
    expect(chosen).toMatchObject({ screen: { name: 'prepare' }, documentType: 'passport' });
    expect(after([{ type: 'went', to: 'device' }, { type: 'went', to: 'checkup' }, { type: 'checked' }], chosen).screen).toMatchObject({
      name: 'film',
      step: 'document_front',
    });
  });

  it('starts a step afresh each time it is to be filmed again', () => {
    const first = after(
      [
        { type: 'viewed', view: viewOf({}) },
        { type: 'again', step: 'face', why: 'session.backgrounded' },
      ],
      CHECKED,
    );
    expect(first.screen).toEqual({ name: 'film', step: 'face', why: 'session.backgrounded' });
    expect(reduce(first, { type: 'again', step: 'face', why: null }).round).toBe(first.round + 1);
  });
});

describe('a step that support opened again', () => {
  const front = (state: StepView['state'], nth: number, reopened: boolean): StepView => ({
    ...step('document_front', state),
    try: nth,
    reopened,
  });
  const rest = [step('document_back', 'pending'), step('face', 'pending')];
  const before = viewOf({ steps: [front('recorded', 1, false), ...rest] });
  const opened = viewOf({ steps: [front('pending', 2, true), ...rest] });
  const filming = after([{ type: 'viewed', view: before }, { type: 'checked' }]);
  const again = { name: 'film', step: 'document_front', why: null };

  it('is where the page goes, whatever is on the screen', () => {
    expect(filming.screen).toMatchObject({ step: 'document_back' });
    expect(after([{ type: 'viewed', view: opened }], filming).screen).toEqual(again);
    expect(
      after(
        [
          { type: 'stuck', step: 'document_back' },
          { type: 'viewed', view: opened },
        ],
        filming,
      ).screen,
    ).toEqual(again);
    const mended = viewOf({ state: 'retry_required', verdict: { decided_at: 'then', steps: [], reasons: [] } as never });
    expect(
      after(
        [
          { type: 'viewed', view: mended },
          { type: 'viewed', view: opened },
        ],
        filming,
      ).screen,
    ).toEqual(again);
  });

  it('does not break into a recording, nor into a conversation: it is next', () => {
    const recording = after(
      [
        { type: 'recording', isOn: true },
        { type: 'viewed', view: opened },
      ],
      filming,
    );
    expect(recording.screen).toMatchObject({ step: 'document_back', isRecording: true });
    const taken = after([{ type: 'filmed', step: 'document_back', try: 1 }, { type: 'went_on' }], recording);
    expect(taken.screen).toEqual(again);
    const talking = after(
      [
        { type: 'help', isOpen: true },
        { type: 'viewed', view: opened },
      ],
      filming,
    );
    expect(talking.screen).toMatchObject({ step: 'document_back' });
    expect(after([{ type: 'help', isOpen: false }], talking).screen).toEqual(again);
  });

  it('is told once: who goes elsewhere from there is not called back', () => {
    const there = after(
      [
        { type: 'viewed', view: opened },
        { type: 'went', to: 'device' },
        { type: 'viewed', view: opened },
      ],
      filming,
    );
    expect(there.screen.name).toBe('device');
  });
});
