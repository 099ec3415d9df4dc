/** A stretch of sound as it was heard. */
export interface SoundWindow {
  /** seconds on the audio context's clock at the end of the window */
  readonly endsAt: number;
  readonly samples: Float32Array;
}

export interface Ear {
  readonly context: AudioContext;
  /** every window heard from now on, for `milliseconds` */
  hear(milliseconds: number, signal: AbortSignal, onWindow: (window: SoundWindow) => void): Promise<void>;
  close(): Promise<void>;
}

/** 43 ms at 48 kHz: long enough to tell tones 100 Hz apart, short enough for a prompt of a fifth of a second. */
const WINDOW = 2048;

/**
 * Listens to a stream by an analyser: no worklet, so nothing is loaded and a strict content security policy holds.
 * Windows may overlap or leave out some milliseconds when the page is busy; nothing here needs every sample.
 */
export async function openEar(stream: MediaStream): Promise<Ear> {
  const context = new AudioContext();
  // without a touch of the page a context may stay suspended; a live microphone lifts that in every browser that holds to it
  await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 1000))]);
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = WINDOW;
  source.connect(analyser);
  const stepMs = (1000 * WINDOW) / context.sampleRate / 2;
  return {
    context,
    hear: (milliseconds, signal, onWindow) =>
      new Promise((resolve) => {
        let last = -1;
        const until = context.currentTime + milliseconds / 1000;
        const wall = performance.now() + milliseconds + 3000;
        const look = setInterval(() => {
          const endsAt = context.currentTime;
          if (endsAt !== last) {
            last = endsAt;
            const samples = new Float32Array(WINDOW);
            analyser.getFloatTimeDomainData(samples);
            onWindow({ endsAt, samples });
          }
          if (endsAt < until && performance.now() < wall && !signal.aborted) return;
          clearInterval(look);
          resolve();
        }, stepMs);
      }),
    async close() {
      source.disconnect();
      await context.close();
    },
  };
}
