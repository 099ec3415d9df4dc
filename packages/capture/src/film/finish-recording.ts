import type { ReasonCode } from '@mien/protocol';
import type { StartedStep } from '../api/shapes.ts';
import type { Recording } from '../record/record-clip.ts';
import type { RecordingEnd } from '../record/run-recorder.ts';
import type { Session } from '../session/open-session.ts';

/** Why a recording that ended by itself is filmed again; none of these counts. */
const WHY = {
  hidden: 'session.backgrounded',
  camera_ended: 'device.camera_busy',
  failed: 'upload.incomplete',
  cancelled: 'session.abandoned',
} as const satisfies Record<Exclude<RecordingEnd, 'recorded'>, ReasonCode>;

/** Ends a recording: on to the picture, or the step again with the reason, free of charge. */
export async function finishRecording(session: Session, started: StartedStep, recording: Recording, still: Blob | null): Promise<void> {
  // a device whose storage is full refuses the last of it: the step is filmed again, and nobody waits before "Saving…"
  const { end } = await recording.finish().catch(() => ({ end: 'failed' as const }));
  if (end === 'recorded') {
    if (still !== null) {
      const before = session.stills.get(started.step);
      if (before !== undefined) URL.revokeObjectURL(before);
      session.stills.set(started.step, URL.createObjectURL(still));
    }
    session.tell('recording_stopped', { step: started.step });
    session.flow.dispatch({ type: 'filmed', step: started.step, try: started.try });
    return;
  }
  session.delivery.drop(started.clip_id);
  await session.clips.removeClip(started.clip_id).catch(() => undefined);
  const isBegun = await session.again(started.step, 'technical', WHY[end]);
  // refused, and the server leads nowhere else: the screen starts afresh, with its button
  if (!isBegun && session.flow.read().screen.name === 'film') session.flow.dispatch({ type: 'again', step: started.step, why: WHY[end] });
}
