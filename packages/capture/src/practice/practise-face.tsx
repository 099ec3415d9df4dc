import { useRef, useState } from 'preact/hooks';
import { MovingHead } from '../drawing/pictures.tsx';
import { FaceMask } from '../film/masks.tsx';
import { useCamera } from '../film/use-camera.ts';
import { isMeasured } from '../guidance/face/measured-movements.ts';
import { NOT_YET, showsMovement, watchRest } from '../guidance/face/watch-movement.ts';
import { guidanceWords } from '../guidance/words.ts';
import { FilmStage } from '../screens/film-stage.tsx';
import { useSpoken } from '../screens/mien-context.ts';
import { drawMovements } from './draw-movements.ts';
import type { PractisedPart } from './practise-document.tsx';
import type { Rehearsed } from './rehearsed.ts';
import { addToTally, type Tally } from './tally.ts';
import { type Look, useRehearsal } from './use-rehearsal.ts';
import { PRACTICE_WORDS } from './words.ts';

/** About as long as it is shown when it counts: it goes on as soon as it was made, as it does there. */
const MOVEMENT_MS = 3600;
const PAUSE_MS = 700;
/** A face in place for so long begins the movements. */
const IN_PLACE_MS = 1200;

export interface PractisedFace extends PractisedPart {
  readonly made: number;
  /** of those that can be told on the device */
  readonly of: number;
}

const randomNumber = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** Where the rehearsal of the face stands: in place, then one movement after the other. */
interface Stand {
  readonly inPlaceMs: number;
  readonly at: number;
  readonly shownMs: number;
  readonly isPause: boolean;
  readonly made: number;
}

/** The face in its oval, then movements drawn here: the same kinds, by the same measure. */
export function PractiseFace({ rehearsed, onDone }: { readonly rehearsed: Rehearsed; readonly onDone: (part: PractisedFace) => void }) {
  const { say, language } = useSpoken();
  const video = useRef<HTMLVideoElement>(null);
  const [camera] = useCamera(video, { facing: 'user', sound: 'silent' });
  const [movements] = useState(() => drawMovements(rehearsed.movements, rehearsed.challenges, randomNumber));
  const tally = useRef<Tally>(new Map());
  const rest = useRef(NOT_YET);
  const [stand, setStand] = useState<Stand>({ inPlaceMs: 0, at: -1, shownMs: 0, isPause: true, made: 0 });
  const current = useRef(stand);
  const isEnded = useRef(false);

  const end = (made: number): void => {
    if (isEnded.current) return;
    isEnded.current = true;
    const isInPlace = current.current.at >= 0;
    onDone({
      tally: tally.current,
      isGood: isInPlace,
      trouble: camera.state === 'failed' ? camera.code : null,
      made,
      of: movements.filter(isMeasured).length,
    });
  };

  const step = (look: Look): Stand => {
    const before = current.current;
    if (before.at < 0) {
      if (look.instruction !== null) tally.current = addToTally(tally.current, look.instruction, look.sinceMs);
      const inPlaceMs = look.isGood ? before.inPlaceMs + look.sinceMs : 0;
      return { ...before, inPlaceMs, at: inPlaceMs >= IN_PLACE_MS ? 0 : -1, shownMs: 0 };
    }
    const shownMs = before.shownMs + look.sinceMs;
    if (before.isPause) {
      if (look.face !== null) rest.current = watchRest(rest.current, look.face);
      return shownMs >= PAUSE_MS ? { ...before, isPause: false, shownMs: 0 } : { ...before, shownMs };
    }
    const movement = movements[before.at];
    const isMade = movement !== undefined && look.face !== null && showsMovement(movement, look.face, rest.current) === true;
    if (!isMade && shownMs < MOVEMENT_MS) return { ...before, shownMs };
    return { ...before, at: before.at + 1, shownMs: 0, isPause: true, made: before.made + (isMade ? 1 : 0) };
  };

  const look = useRehearsal({
    video,
    kind: 'face',
    quality: rehearsed.quality,
    state: camera.state === 'open' ? 'on' : 'off',
    onLook: (seen) => {
      if (seen.face !== null && seen.isGood) rest.current = watchRest(rest.current, seen.face);
      current.current = step(seen);
      setStand(current.current);
      if (current.current.at >= movements.length) end(current.current.made);
    },
    onAway: () => end(0),
  });

  const asked = stand.at >= 0 && !stand.isPause ? movements[stand.at] : undefined;
  return (
    <FilmStage
      name={PRACTICE_WORDS.face[language]}
      instruction={
        asked === undefined ? (
          <span>
            {stand.at > 0 && stand.isPause
              ? say('film.look')
              : (guidanceWords(look?.instruction ?? null, language) ?? say('film.face.hint'))}
          </span>
        ) : (
          <div class="cue">
            <MovingHead movement={asked} />
            <span>
              {say(`challenge.${asked}`)}
              <small>{say('film.steps', { at: stand.at + 1, of: movements.length })}</small>
            </span>
          </div>
        )
      }
      video={video}
      mirror="mirrored"
      why={camera.state === 'failed' ? camera.code : null}
      isOpening={camera.state === 'opening'}
      overlay={
        <FaceMask isOk={look?.isGood === true || stand.at >= 0} done={stand.at < 0 ? null : stand.at / Math.max(1, movements.length)} />
      }
      tools={
        <button type="button" class="button quiet" onClick={() => end(stand.made)}>
          {PRACTICE_WORDS.skip[language]}
        </button>
      }
    />
  );
}
