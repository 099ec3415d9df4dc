import type { ReasonCode } from '@mien/protocol';
import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { SpokenToggle } from '../guidance/spoken-toggle.tsx';
import { useReason, useSpoken } from './mien-context.ts';
import { Title } from './parts.tsx';

interface StageParts {
  readonly name: string;
  /** one instruction at a time, near the lens */
  readonly instruction: ComponentChildren;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly mirror: 'mirrored' | 'as_is';
  readonly why: ReasonCode | null;
  readonly overlay: ComponentChildren;
  /** small helps that are not the one action: light, lens, reading aloud */
  readonly aids?: ComponentChildren;
  readonly tools: ComponentChildren;
  readonly isOpening: boolean;
  /** width ÷ height of the place for the picture; absent: all the room there is */
  readonly ratio?: number | undefined;
  /** `never` where the microphone records and would hear it */
  readonly speech?: 'offered' | 'never';
}

function Why({ code }: { readonly code: ReasonCode }) {
  const { say } = useSpoken();
  const reason = useReason(code);
  return (
    <p class="small" role="status">
      {reason.title} · {reason.cause} {say('film.free')}
    </p>
  );
}

/** What all filming has in common: the words above, the picture in the middle, the one button below. */
export function FilmStage({
  name,
  instruction,
  video,
  mirror,
  why,
  overlay,
  aids,
  tools,
  isOpening,
  ratio,
  speech = 'offered',
}: StageParts) {
  const { say, language } = useSpoken();
  const words = useRef<HTMLDivElement>(null);
  return (
    <div class="film">
      <div class="sr">
        <Title>{name}</Title>
      </div>
      <div class="say" aria-live="assertive">
        <div ref={words}>
          {instruction}
          {why !== null && <Why code={why} />}
        </div>
      </div>
      <div
        class={`stage ${mirror === 'mirrored' ? 'mirror' : ''}`}
        style={ratio === undefined ? {} : { aspectRatio: String(ratio), alignSelf: 'center' }}
      >
        <video ref={video} playsInline muted aria-hidden="true" tabIndex={-1} />
        {overlay}
        {isOpening && (
          <div class="veil">
            <div class="spin" />
            <span role="status">{say('film.opening')}</span>
          </div>
        )}
      </div>
      <div class="aids">
        {aids}
        {speech === 'offered' && <SpokenToggle words={words} language={language} />}
      </div>
      <div class="tools">{tools}</div>
    </div>
  );
}
