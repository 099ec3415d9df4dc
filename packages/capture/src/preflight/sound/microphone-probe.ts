import { openDevice } from '../devices/open-device.ts';
import type { PreflightContext } from '../preflight-context.ts';
import { blocked, type Probe, skipped } from '../probe.ts';
import { joinWindows } from './join-windows.ts';
import { isSilent, judgeLevel } from './judge-microphone.ts';
import { openEar, type SoundWindow } from './listen.ts';

/** As in the recording: what is judged here is what will be sent. */
const WANTED: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const FIRST_MS = 1500;
/** Noise suppression makes a quiet room digitally silent: before that is called a fault, the person is asked to speak. */
const SPEAK_UP_MS = 6000;
const MEANWHILE_MS = 300;

export const microphoneProbe: Probe<PreflightContext> = {
  name: 'microphone',
  needs: ['page'],
  after: ['camera'],
  async run({ access, devices, onLevel, onSpeakUp }, signal) {
    devices.release('microphone');
    const opened = await openDevice(access, 'microphone', WANTED);
    if (!opened.opened) return blocked(opened.code, { error: opened.name, by: opened.by });
    devices.hold('microphone', opened.stream);
    if (opened.stream.getAudioTracks()[0]?.muted === true) return blocked('device.microphone_busy', { muted: true });

    const ear = await openEar(opened.stream);
    const windows: SoundWindow[] = [];
    const keep = (window: SoundWindow): void => {
      windows.push(window);
      onLevel(loudest(window.samples));
    };
    try {
      await ear.hear(FIRST_MS, signal, keep);
      if (isSilent(joinWindows(windows))) {
        onSpeakUp(true);
        for (let ms = 0; ms < SPEAK_UP_MS && !signal.aborted && isSilent(joinWindows(windows)); ms += MEANWHILE_MS)
          await ear.hear(MEANWHILE_MS, signal, keep);
        onSpeakUp(false);
      }
      return signal.aborted ? skipped('stopped') : judgeLevel(joinWindows(windows));
    } finally {
      onLevel(0);
      await ear.close();
    }
  },
};

const loudest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
