import type { ReasonCode, Step } from '@mien/protocol';
import type { Line } from '../api/call-server.ts';
import { createApi, type FunnelEvent } from '../api/create-api.ts';
import { readStream } from '../api/read-stream.ts';
import type { CaptureView, FilmedStep, RedoCause } from '../api/shapes.ts';
import { createStore } from '../flow/create-store.ts';
import type { FlowEvent } from '../flow/flow.ts';
import { judgeRedo } from '../flow/judge-redo.ts';
import { type ClipStore, openClipStore } from '../record/keep-clips.ts';
import type { SamplePerson } from '../sample/sample-person.ts';
import { type Delivery, deliverClips } from '../upload/deliver-clips.ts';
import { nameDevice } from './device-name.ts';
import { expiryOf, renewIn } from './token-life.ts';

export interface SessionParts {
  readonly server: string;
  readonly token: string;
  readonly window: string;
  /** a renewed token, for a page that keeps it over a reload */
  readonly onToken: (token: string) => void;
  /** something the host page must hear of: always, even where nothing can be shown */
  readonly onProblem: (code: ReasonCode) => void;
}

/** Everything the screens use: the line to the server, the flow, the recordings. One for each element and token. */
export async function openSession(parts: SessionParts) {
  let token = parts.token;
  let countsDevices = false;
  const line: Line = {
    server: parts.server,
    token: () => token,
    session: parts.window,
    device: () => (countsDevices ? nameDevice() : null),
    fetch: (...asked) => fetch(...asked),
  };
  const api = createApi(line);
  const flow = createStore();
  const stopping = new AbortController();
  const clips: ClipStore = await openClipStore();
  const stills = new Map<Step, string>();
  let deliveries: readonly Delivery[] = [];
  const deliveryListeners = new Set<() => void>();
  let uplinkKbps: number | null = null;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  let sample: SamplePerson | null = null;

  const stop = (code: ReasonCode): void => {
    flow.dispatch({ type: 'stopped', code });
    parts.onProblem(code);
  };
  let isTakenUp = false;
  const see = (view: CaptureView): void => {
    countsDevices = view.policy.kept.some(({ what }) => what === 'origin');
    flow.dispatch({ type: 'viewed', view });
    // in a second tab the first one's recordings are not ours to touch
    if (isTakenUp || view.session.live !== 'here') return;
    isTakenUp = true;
    void takeUp(view);
  };
  const refresh = async (): Promise<void> => {
    const answer = await api.view();
    if (answer.ok) return see(answer.value);
    if (answer.status === 401 || answer.status === 404 || answer.status === 410) return stop('session.link_expired');
    if (answer.code === 'handoff.unconfirmed') return flow.dispatch({ type: 'went', to: 'joining' });
    if (flow.read().view === null) stop(answer.status === 0 ? 'network.offline' : 'system.internal');
  };
  const planRenewal = (): void => {
    clearTimeout(renewal);
    const expiresAt = expiryOf(token);
    if (expiresAt !== null) renewal = setTimeout(renew, renewIn(expiresAt, Date.now()));
  };
  const renew = async (): Promise<void> => {
    const answer = await api.renew();
    if (answer.ok) {
      token = answer.value.token;
      parts.onToken(token);
    }
    if (!stopping.signal.aborted) planRenewal();
  };
  const delivery = deliverClips({
    api,
    store: clips,
    onChange: (now) => {
      const before = deliveries;
      deliveries = now;
      for (const tell of deliveryListeners) tell();
      const lost = now.find(
        ({ end, step }) => step !== 'call' && (end === 'gone' || end === 'refused') && before.find((one) => one.step === step)?.end !== end,
      )?.step;
      if (lost !== undefined && lost !== 'call') void again(lost, 'technical', 'upload.interrupted');
      else if (now.some(({ end }, at) => end === 'whole' && before[at]?.end !== 'whole')) void refresh();
    },
  });
  const redoStep = async (step: FilmedStep, cause: RedoCause, begun: FlowEvent): Promise<boolean> => {
    const redo = judgeRedo(await api.redoStep(step, cause), cause);
    if (redo !== 'begins_unheard') await refresh();
    if (redo === 'used_up') flow.dispatch({ type: 'stuck', step });
    else if (redo === 'begins' || redo === 'begins_unheard') flow.dispatch(begun);
    return redo !== 'refused';
  };
  const again = (step: FilmedStep, cause: Exclude<RedoCause, 'other_document'>, why: ReasonCode | null): Promise<boolean> =>
    redoStep(step, cause, { type: 'again', step, why });
  /** What a reload or a crash left: what was recorded whole goes on by itself, a step that was cut off is dropped. */
  const takeUp = async (view: CaptureView): Promise<void> => {
    for (const clip of await clips.clipsOf(view.id)) {
      if (clip.step === 'call') {
        // seldom needed, and not where the welcome is loaded
        const { keepCutCall } = await import('../record/keep-cut-call.ts');
        if (await keepCutCall(clips, clip)) delivery.begin(clip.clipId, clip.step);
        continue;
      }
      if (clip.state === 'recording') {
        await clips.removeClip(clip.clipId);
        flow.dispatch({ type: 'cut_off', step: clip.step });
        continue;
      }
      const step = view.steps.find((one) => one.step === clip.step);
      if (step !== undefined) flow.dispatch({ type: 'kept', step: clip.step, try: step.try });
      delivery.begin(clip.clipId, clip.step);
    }
  };
  const hear = (event: { readonly name: string; readonly data: string }): void => {
    if (event.name === 'state') see(JSON.parse(event.data) as CaptureView);
    else if (event.name === 'expired') void renew();
    else if (event.name === 'refused') void refresh();
  };
  const watchNetwork = (): void => {
    flow.dispatch({ type: 'network', isOnline: navigator.onLine });
    if (navigator.onLine && flow.read().screen.name === 'stopped') void refresh();
  };

  return {
    api,
    flow,
    clips,
    delivery,
    /** the person's own pictures, as object addresses; on this device only */
    stills,
    /** the camera the person chose for each side, by its id */
    lenses: new Map<'user' | 'environment', string>(),
    refresh,
    stop,
    /** films a step again, where the server agrees */
    again,
    /** films another document instead, from its choice on, where the server agrees */
    takeOther: (): Promise<boolean> => redoStep('document_front', 'other_document', { type: 'mend_begun', from: 'document' }),
    tell: (name: FunnelEvent, more: { step?: Step; code?: ReasonCode } = {}): void => void api.tell(name, more),
    deliveries: {
      read: (): readonly Delivery[] => deliveries,
      listen: (listener: () => void): (() => void) => {
        deliveryListeners.add(listener);
        return () => deliveryListeners.delete(listener);
      },
    },
    uplink: {
      read: (): number | null => uplinkKbps,
      measured: (kbps: number): void => {
        uplinkKbps = kbps;
      },
    },
    sample: {
      /** the drawn person that stands in for the camera; null: the camera itself */
      read: (): SamplePerson | null => sample,
      /** @returns false where this server has none */
      take: async (): Promise<boolean> => {
        const { openSamplePerson } = await import('../sample/sample-person.ts');
        sample ??= await openSamplePerson().catch(() => null);
        if (sample !== null) flow.dispatch({ type: 'sample_taken' });
        return sample !== null;
      },
    },
    begin: async (): Promise<void> => {
      addEventListener('online', watchNetwork);
      addEventListener('offline', watchNetwork);
      watchNetwork();
      planRenewal();
      await refresh();
      void readStream(line, '/v1/capture/stream', stopping.signal, hear);
      // for figures alone: the welcome does not wait for it, and a page that cannot load it is not counted
      void import('../record/describe-device.ts')
        .then(({ describeFamilies }) => api.tellOpened(describeFamilies(navigator)))
        .catch(() => null);
    },
    takeToken: (given: string): void => {
      token = given;
      planRenewal();
      void refresh();
    },
    close: (): void => {
      stopping.abort();
      delivery.stop();
      sample?.close();
      clearTimeout(renewal);
      removeEventListener('online', watchNetwork);
      removeEventListener('offline', watchNetwork);
      for (const still of stills.values()) URL.revokeObjectURL(still);
      clips.close();
    },
  };
}

export type Session = Awaited<ReturnType<typeof openSession>>;
