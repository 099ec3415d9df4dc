declare module '@echogarden/espeak-ng-emscripten' {
  interface Worker {
    set_voice(name: string): void;
    get_samplerate(): number;
    synthesize(text: string, onAudio: (audio: ArrayBuffer, events: unknown) => boolean): void;
  }
  export default function create(): Promise<{ readonly eSpeakNGWorker: new () => Worker }>;
}
