import type { ReasonCode } from '@mien/protocol';
import { useRef, useState } from 'preact/hooks';
import { CardMask } from '../film/masks.tsx';
import { useCamera } from '../film/use-camera.ts';
import { advanceAutoCapture, beginAutoCapture, secondsLeft } from '../guidance/auto-capture.ts';
import { guidanceWords } from '../guidance/words.ts';
import { FilmStage } from '../screens/film-stage.tsx';
import { useSpoken } from '../screens/mien-context.ts';
import type { Rehearsed, Side } from './rehearsed.ts';
import { addToTally, type Tally } from './tally.ts';
import { useRehearsal } from './use-rehearsal.ts';
import { PRACTICE_WORDS } from './words.ts';

export interface PractisedPart {
  readonly tally: Tally;
  /** the part was brought to its end, not skipped */
  readonly isGood: boolean;
  readonly trouble: ReasonCode | null;
}

interface PartParts {
  readonly side: Side;
  readonly rehearsed: Rehearsed;
  readonly onDone: (part: PractisedPart) => void;
}

/** A side of the document in its outline until it would be filmed. */
export function PractiseDocument({ side, rehearsed, onDone }: PartParts) {
  const { say, language } = useSpoken();
  const video = useRef<HTMLVideoElement>(null);
  const [camera] = useCamera(video, { facing: 'environment', sound: 'silent' });
  const tally = useRef<Tally>(new Map());
  const auto = useRef(beginAutoCapture(performance.now()));
  const [count, setCount] = useState<number | null>(null);
  const isEnded = useRef(false);
  const end = (isGood: boolean): void => {
    // a second touch of the button is not the next side's
    if (isEnded.current) return;
    isEnded.current = true;
    onDone({ tally: tally.current, isGood, trouble: camera.state === 'failed' ? camera.code : null });
  };
  const look = useRehearsal({
    video,
    kind: side,
    quality: rehearsed.quality,
    state: camera.state === 'open' ? 'on' : 'off',
    onLook: ({ instruction, isGood, sinceMs }) => {
      if (instruction !== null) tally.current = addToTally(tally.current, instruction, sinceMs);
      const now = performance.now();
      auto.current = advanceAutoCapture(auto.current, isGood, now);
      setCount(secondsLeft(auto.current, now));
      if (auto.current.phase === 'fired') end(true);
    },
    onAway: () => end(false),
  });
  const { videoWidth = 0, videoHeight = 0 } = camera.state === 'open' ? (video.current ?? {}) : {};
  const ratio = videoWidth > videoHeight ? videoWidth / videoHeight : undefined;
  return (
    <FilmStage
      name={PRACTICE_WORDS[side][language]}
      instruction={
        <span>
          {guidanceWords(look?.instruction ?? null, language) ?? say(side === 'document_back' ? 'film.back.hint' : 'film.front.hint')}
        </span>
      }
      video={video}
      mirror="as_is"
      why={camera.state === 'failed' ? camera.code : null}
      isOpening={camera.state === 'opening'}
      ratio={ratio}
      overlay={
        <>
          <CardMask isOk={look?.isGood === true} ratio={ratio ?? 9 / 16} quad={look?.quad ?? null} video={video.current} />
          {count !== null && <span class="pill bottom">{say('film.countdown', { seconds: count })}</span>}
        </>
      }
      tools={
        <button type="button" class="button quiet" onClick={() => end(false)}>
          {PRACTICE_WORDS.skip[language]}
        </button>
      }
    />
  );
}
