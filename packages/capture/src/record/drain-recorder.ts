import { sleep } from '../film/after-paint.ts';

const LOOK_MS = 200;
/** One look may fall between two frames of a slow encoder. */
const EMPTY_LOOKS = 2;
/** The server lets the last chunk come 3 s after the end, and a busy page looks late. */
const LONGEST_MS = 2000;

/** Bytes that came out since the last look; none where the recorder does not answer. */
function look(recorder: MediaRecorder): Promise<number> {
  const given = new Promise<number>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => resolve(data.size), { once: true });
    recorder.requestData();
  });
  return Promise.race([given, sleep(LOOK_MS).then(() => 0)]);
}

/**
 * Takes nothing more in and waits until what was taken in has come out. An encoder that is slower than the camera is up to seconds
 * behind, and `stop` throws away what it holds: Chromium lost .5–1.0 s of 8 s, and 1.4–2.6 s with the processor taken by others; after
 * this 0 (docs/decisions/2026-11-26-clock-of-a-recording.md). It resolves once the recorder may be stopped.
 */
export async function drainRecorder(recorder: MediaRecorder): Promise<void> {
  const from = performance.now();
  recorder.pause();
  for (let empty = 0; empty < EMPTY_LOOKS && performance.now() - from < LONGEST_MS; ) {
    await sleep(LOOK_MS);
    if (recorder.state === 'inactive') return;
    empty = (await look(recorder)) === 0 ? empty + 1 : 0;
  }
}
