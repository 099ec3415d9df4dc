import type { ReasonCode } from '@mien/protocol';
import { isPassing } from '../api/call-server.ts';
import type { FilmedStep, StartedStep } from '../api/shapes.ts';
import { chooseBitrate } from '../record/choose-format.ts';
import { chooseMimeType } from '../record/choose-mime-type.ts';
import { type Recording, recordClip } from '../record/record-clip.ts';
import type { Session } from '../session/open-session.ts';

export type Begun =
  | { readonly ok: true; readonly recording: Recording; readonly started: StartedStep }
  /** null: the server leads elsewhere, and the screen has changed */
  | { readonly ok: false; readonly code: ReasonCode | null };

/** Filming again would come to the same: the person learns what is left to do. */
function stick(session: Session, step: FilmedStep): Begun {
  session.flow.dispatch({ type: 'stuck', step });
  return { ok: false, code: null };
}

/** Begins as soon as nothing breaks in any more. */
export async function beginRecording(session: Session, step: FilmedStep, stream: MediaStream, video: HTMLVideoElement): Promise<Begun> {
  session.flow.dispatch({ type: 'recording', isOn: true });
  const begun = await begin(session, step, stream, video);
  if (!begun.ok) session.flow.dispatch({ type: 'recording', isOn: false });
  return begun;
}

/**
 * Starts the step at the server and the recorder here. A step that was started before and not filmed to its end begins anew, with other
 * challenges: what was shown once must not be prepared for.
 */
async function begin(session: Session, step: FilmedStep, stream: MediaStream, video: HTMLVideoElement): Promise<Begun> {
  const { view, documentType, isSample } = session.flow.read();
  const origin = isSample ? 'sample' : 'camera';
  if (view === null) return { ok: false, code: 'system.internal' };
  if ((view.steps.find((one) => one.step === step)?.state ?? 'pending') !== 'pending') {
    const redone = await session.api.redoStep(step, 'technical');
    if (!redone.ok && redone.status === 0) return { ok: false, code: 'network.offline' };
    if (!redone.ok && redone.code === 'step.restarts_used_up') return stick(session, step);
  }
  const answer = await session.api.startStep(step, step === 'document_front' ? documentType : null, origin);
  if (!answer.ok) {
    if (answer.status === 0) return { ok: false, code: 'network.offline' };
    if (answer.code === 'step.restarts_used_up') return stick(session, step);
    if (isPassing(answer)) return { ok: false, code: 'system.internal' };
    if (answer.code === 'session.already_open') session.stop('session.already_open');
    await session.refresh();
    session.flow.dispatch({ type: 'went_on' });
    return { ok: false, code: null };
  }
  const started = answer.value;
  const bitsPerSecond = chooseBitrate(session.uplink.read(), step);
  const mimeType = await chooseMimeType(stream, started.types, bitsPerSecond);
  if (mimeType === null) return { ok: false, code: 'device.browser_unsupported' };
  const before = video.getVideoPlaybackQuality?.().droppedVideoFrames ?? 0;
  const recording = await recordClip({
    stream,
    started,
    verificationId: view.id,
    mimeType,
    bitsPerSecond,
    store: session.clips,
    onKept: () => session.delivery.changed(started.clip_id),
    drops: () => Math.max(0, (video.getVideoPlaybackQuality?.().droppedVideoFrames ?? 0) - before),
    origin,
    whenHidden: 'end',
    // no recorder or no storage: said, with the button there, instead of filming for ever
  }).catch(() => null);
  if (recording === null) return { ok: false, code: 'device.browser_unsupported' };
  session.delivery.begin(started.clip_id, step);
  session.tell('recording_started', { step });
  return { ok: true, recording, started };
}
