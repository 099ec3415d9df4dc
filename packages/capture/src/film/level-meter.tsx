import { useEffect, useRef } from 'preact/hooks';

const SAMPLES = 1024;
/** Speech at arm's length peaks at about a third of full scale. */
const GAIN = 3;

/** How loud the microphone hears, as a bar: who reads aloud sees that they are heard. */
export function LevelMeter({ stream }: { readonly stream: MediaStream }) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
    context.createMediaStreamSource(stream).connect(analyser);
    const heard = new Float32Array(SAMPLES);
    const look = (): void => {
      analyser.getFloatTimeDomainData(heard);
      const level = heard.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
      bar.current?.style.setProperty('transform', `scaleX(${Math.min(1, level * GAIN)})`);
      next = requestAnimationFrame(look);
    };
    let next = requestAnimationFrame(look);
    return () => {
      cancelAnimationFrame(next);
      void context.close();
    };
  }, [stream]);
  return (
    <span class="meter" aria-hidden="true">
      <i ref={bar} />
    </span>
  );
}
