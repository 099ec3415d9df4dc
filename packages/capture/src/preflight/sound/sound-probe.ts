import type { PreflightContext } from '../preflight-context.ts';
import { type Probe, skipped } from '../probe.ts';
import { findTones } from './find-tones.ts';
import { joinWindows } from './join-windows.ts';
import { judgeSound } from './judge-microphone.ts';
import { openEar, type SoundWindow } from './listen.ts';
import { playTones } from './play-tones.ts';

const QUIET_SECONDS = 0.4;
/** Tones, the longest lag and a little silence after. */
const HEARD_MS = 2400;

/** Plays our prompt's tones and listens: clipping, and whether the microphone hears the speaker. */
export const soundProbe: Probe<PreflightContext> = {
  name: 'sound',
  needs: ['microphone'],
  async run({ devices, limits, onLevel }, signal) {
    const stream = devices.held('microphone');
    if (stream === null) return skipped('no microphone');
    const ear = await openEar(stream);
    const windows: SoundWindow[] = [];
    try {
      const tones = playTones(ear.context, ear.context.currentTime + QUIET_SECONDS);
      await ear.hear(HEARD_MS, signal, (window) => {
        windows.push(window);
        onLevel(Math.max(...window.samples));
      });
      if (signal.aborted) return skipped('stopped');
      if (windows.length === 0) return skipped('no sound');
      return judgeSound(joinWindows(windows), findTones(windows, tones, ear.context.sampleRate), limits.audio);
    } finally {
      onLevel(0);
      await ear.close();
    }
  },
};
